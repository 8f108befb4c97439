package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.CopyTable;
import io.github.exposediris.wire.engine.CopyTarget;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.ErrorField;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.StandardColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.h2.jdbc.JdbcConnection;

/** Hands every statement to H2 as it is, but for transaction verbs, settings and what drivers ask when they connect. */
public class PlainSession implements EngineSession {
    private final Connection connection;
    private final Runnable onClose;
    private final Map<String, String> changed = new HashMap<>();
    private TransactionStatus status = TransactionStatus.IDLE;

    /** @param onClose is run once, when the session is closed */
    public PlainSession(Connection connection, Runnable onClose) {
        this.connection = connection;
        this.onClose = onClose;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public AdaptedStatement adapt(String sql) throws SQLException {
        String verb = sql.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "BEGIN" -> routine(verb, (on, none) -> transaction(false, TransactionStatus.OPEN));
            case "COMMIT" -> routine(verb, (on, none) -> end(true));
            case "ROLLBACK" -> routine(verb, (on, none) -> end(false));
            case "SET" -> routine(verb, (on, none) -> set(sql.split("\\W+")));
            case "VIOLATE" -> throw new SQLException("a constraint was hit", "23505");
            case "SHOW" -> answer("SHOW", "transaction_isolation", List.of("read committed"));
            case "REPEAT" -> new AdaptedStatement.Routine("REPEAT", List.of(WireType.INT4, WireType.TEXT), PlainSession::repeat);
            case "BREAK" -> throw new IllegalStateException("a fault of the engine with a secret in it");
            default -> sql.contains("pg_catalog.pg_type") ? answer("SELECT", "oid", List.of()) : jdbc(verb, sql);
        };
    }

    @Override
    public CopyTarget copyTarget(CopyTable table) throws SQLException {
        String names = table.columns().isEmpty() ? "*" : String.join(", ", table.columns());
        List<AdaptedStatement.Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + names + " FROM " + table.name())) {
            ResultSetMetaData metaData = query.getMetaData();
            for (int column = 1; column <= metaData.getColumnCount(); column++) {
                ColumnView view = view(metaData, column);
                columns.add(new AdaptedStatement.Column(view.label(), view.type()));
            }
        }
        String list = table.columns().isEmpty() ? "" : " (" + names + ")";
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        List<Integer> order = IntStream.range(0, columns.size()).boxed().toList();
        String insert = "INSERT INTO " + table.name() + list + " VALUES (" + values + ")";
        return new CopyTarget(columns, new AdaptedStatement.Jdbc("INSERT", insert, order));
    }

    @Override
    public AdaptedStatement copySource(String query) throws SQLException {
        return jdbc("SELECT", query);
    }

    protected static AdaptedStatement routine(String tag, AdaptedStatement.Work work) {
        return new AdaptedStatement.Routine(tag, List.of(), work);
    }

    /** A statement for the engine as it is. */
    protected final AdaptedStatement jdbc(String verb, String sql) throws SQLException {
        int parameters = sql.indexOf('?') < 0 ? 0 : countParameters(sql);
        String tag = verb.equals("WITH") || verb.equals("VALUES") ? "SELECT" : verb.equals("CREATE") ? "CREATE TABLE" : verb;
        return new AdaptedStatement.Jdbc(tag, sql, IntStream.range(0, parameters).boxed().toList());
    }

    private int countParameters(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.getParameterMetaData().getParameterCount();
        }
    }

    private static AdaptedStatement answer(String tag, String label, List<String> values) {
        List<AdaptedStatement.Column> columns = List.of(new AdaptedStatement.Column(label, WireType.TEXT));
        return new AdaptedStatement.Answer(tag, columns, values.stream().map(value -> List.<Object>of(value)).toList());
    }

    /** {@code REPEAT $1, $2} inserts a word so many times into the table {@code word}. */
    private static long repeat(Connection on, List<Object> arguments) throws SQLException {
        try (var insert = on.prepareStatement("INSERT INTO word SELECT ? FROM SYSTEM_RANGE(1, ?)")) {
            insert.setObject(1, arguments.get(1));
            insert.setObject(2, arguments.get(0));
            return insert.executeUpdate();
        }
    }

    private long set(String[] words) {
        changed.put(words[1], words[2]);
        return -1;
    }

    @Override
    public Map<String, String> changedParameters() {
        Map<String, String> taken = Map.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** Begins or ends a transaction. */
    protected final long transaction(boolean autoCommit, TransactionStatus next) throws SQLException {
        connection.setAutoCommit(autoCommit);
        status = next;
        return -1;
    }

    /** Ends the transaction. */
    protected final long end(boolean commit) throws SQLException {
        if (commit) {
            connection.commit();
        } else if (status != TransactionStatus.IDLE) {
            connection.rollback();
        }
        return transaction(true, TransactionStatus.IDLE);
    }

    @Override
    public TransactionStatus transactionStatus() {
        return status;
    }

    @Override
    public ColumnView view(ResultSetMetaData metaData, int column) throws SQLException {
        return StandardColumns.view(metaData, column);
    }

    @Override
    public EngineError explain(SQLException failure, String sql) {
        EngineError error = EngineError.of(failure);
        return sql.equals("VIOLATE") ? everyField(error) : error;
    }

    private static EngineError everyField(EngineError error) {
        EngineError full = error;
        for (ErrorField field : ErrorField.values()) {
            full = full.with(field, field.name().toLowerCase(Locale.ROOT));
        }
        return full;
    }

    @Override
    public void cancel() {
        ((JdbcConnection) connection).getSession().cancel();
    }

    @Override
    public void close() {
        try {
            connection.close();
            onClose.run();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
