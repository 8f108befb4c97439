package io.github.exposediris.wire.oracle;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.server.PlainSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain engine with what PostgreSQL has beyond it: transactions that an error spoils, savepoints that are released, RETURNING. */
final class OracleSession extends PlainSession {
    private static final Pattern RETURNING = Pattern.compile("(?is)(INSERT\\s.*?)\\s+RETURNING\\s+(.+)");
    private boolean failed;

    OracleSession(Connection connection) {
        super(connection, () -> {});
    }

    @Override
    public AdaptedStatement adapt(String sql) throws SQLException {
        String[] words = sql.toUpperCase(Locale.ROOT).split("\\s+", 3);
        return switch (words[0]) {
            case "RELEASE" -> routine("RELEASE", (on, none) -> -1);
            case "SAVEPOINT" -> savepoint("SAVEPOINT", sql);
            case "ROLLBACK" -> words.length > 2 ? savepoint("ROLLBACK", sql) : super.adapt(sql);
            case "COMMIT" -> routine("COMMIT", (on, none) -> end(!failed));
            case "INSERT" -> insert(sql);
            default -> super.adapt(sql);
        };
    }

    private AdaptedStatement savepoint(String tag, String sql) {
        return routine(tag, (on, none) -> {
            try (Statement statement = on.createStatement()) {
                statement.execute(sql);
            }
            failed = false;
            return -1;
        });
    }

    private AdaptedStatement insert(String sql) throws SQLException {
        Matcher returning = RETURNING.matcher(sql);
        if (!returning.matches()) {
            return super.adapt(sql);
        }
        String query = "SELECT " + returning.group(2) + " FROM FINAL TABLE (" + returning.group(1) + ")";
        AdaptedStatement.Jdbc rows = (AdaptedStatement.Jdbc) jdbc("SELECT", query);
        return new AdaptedStatement.Jdbc("INSERT", rows.sql(), rows.parameters());
    }

    @Override
    public TransactionStatus transactionStatus() {
        TransactionStatus status = super.transactionStatus();
        failed &= status == TransactionStatus.OPEN;
        return failed ? TransactionStatus.FAILED : status;
    }

    @Override
    public EngineError explain(SQLException failure, String sql) {
        failed = true;
        return super.explain(failure, sql);
    }
}
