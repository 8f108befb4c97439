package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.BatchText;
import io.github.exposediris.core.value.RenderedLiterals;
import io.github.exposediris.jdbc.connection.TypedText;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcConnectionImpl;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcPreparedStatementImpl;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection, as Exposed prepares them: looked at before anything is sent, adapted to the server, and closed once
 * Exposed is done with them. Serves one thread at a time.
 */
final class ConnectionStatements {
    private final Connection connection;
    private final JdbcConnectionImpl delegate;
    private final ServerGuard guard;
    private final TransactionBoundary boundary;
    private @Nullable ExpectedStatement expected;
    private @Nullable IrisPreparedStatement done;

    /** Of a guarded server's connection, which {@code delegate} is Exposed's view of. */
    ConnectionStatements(Connection connection, JdbcConnectionImpl delegate, ServerGuard guard, TransactionBoundary boundary) {
        this.connection = connection;
        this.delegate = delegate;
        this.guard = guard;
        this.boundary = boundary;
    }

    /** A statement, which tells the keys of what it inserts if that is asked for and the server tells them. */
    JdbcPreparedStatementApi prepare(String sql, boolean returnKeys) {
        boolean keys = returnKeys && tellsKeys();
        return prepared(sql, keys ? "ID" : null, sent -> delegate.prepareStatement(sent, keys));
    }

    /** The same, where the keys of these columns are asked for. */
    JdbcPreparedStatementApi prepare(String sql, String[] columns) {
        return tellsKeys()
                ? prepared(sql, columns.length == 1 ? columns[0] : null, sent -> delegate.prepareStatement(sent, columns))
                : prepare(sql, false);
    }

    private JdbcPreparedStatementApi prepared(
            String sql, @Nullable String keyColumn, Function<String, JdbcPreparedStatementImpl> byDriver) {
        closeDone();
        StatementText text = StatementText.of(sql);
        ServerKind kind = guard.server().kind();
        if (kind.changesValues()) {
            return guarded(sql, gatewayStatement(text));
        }
        KnownTypes types = types(text);
        boolean doubles = kind == ServerKind.FAITHFUL_WIRE && expected != null && expected.readsDoubles();
        boolean byExposed = checked(text);
        AdaptedSql adapted = adapted(text, types);
        TakenRows taken = taken(text, keyColumn);
        String sent = doubles ? TypedText.of(adapted.sql()) : adapted.sql();
        return guarded(sql, new IrisPreparedStatement(byDriver.apply(sent), adapted, byExposed, taken, guard));
    }

    private KnownTypes types(StatementText text) {
        return expected == null ? KnownTypes.NONE : expected.types(text);
    }

    /** Looks at what comes before anything is sent; whether Exposed wrote it. */
    private boolean checked(StatementText text) {
        boundary.check(text.sql());
        return isByExposed(text);
    }

    private boolean tellsKeys() {
        if (!guard.server().tellsKeys()) {
            WantedKeys.check(expected == null ? null : expected.statement(), guard);
        }
        return guard.server().tellsKeys();
    }

    private JdbcPreparedStatementApi guarded(String sql, JdbcPreparedStatementApi statement) {
        return guard.server().tellsCounts() ? statement : new GuardedStatement(statement, connection, guard, sql);
    }

    private JdbcPreparedStatementApi gatewayStatement(StatementText text) {
        ExpectedStatement statement = expected;
        checked(text);
        if (text.ignoresDuplicates()) {
            TakenRows.requireCounts(guard);
        }
        SelectedFields fields = statement == null ? SelectedFields.NONE : SelectedFields.of(statement.statement());
        AdaptedSql adapted = adapted(text, statement == null ? KnownTypes.NONE : statement.types(text));
        return new GatewayStatement(connection, adapted, guard.server().kind(), fields);
    }

    /** The statement that is prepared next. */
    void expect(ExpectedStatement statement) {
        expected = statement;
    }

    boolean expects(Statement<?> statement) {
        return expected != null && expected.statement() == statement;
    }

    /**
     * Exposed is done with that statement, and would close it when the transaction ends: a driver that keeps what the server has parsed
     * would not find it before, and have the same text parsed again. It is closed before the next one is prepared.
     */
    void done(PreparedStatementApi statement) {
        if (done != statement) {
            closeDone(); // a hook executed it meanwhile
        }
        done = statement instanceof IrisPreparedStatement ours && ours.onlyCounts() ? ours : null;
    }

    private void closeDone() {
        IrisPreparedStatement last = done;
        done = null;
        if (last != null) {
            last.closeIfPossible();
        }
    }

    /** What an application wrote by itself, and passed to {@code exec}, is left as it is. */
    private boolean isByExposed(StatementText text) {
        ExpectedStatement next = expected;
        expected = null;
        if (next == null || !next.isByExposed()) {
            return false;
        }
        if (text.isQuoted()) {
            RenderedLiterals.check(next.statement(), text.sql());
        }
        BatchText.check(next.statement());
        return true;
    }

    private @Nullable TakenRows taken(StatementText text, @Nullable String keyColumn) {
        if (!text.ignoresDuplicates()) {
            return null;
        }
        TakenRows.requireCounts(guard);
        return new TakenRows(keyColumn);
    }

    /** Executes texts without arguments. */
    void executeInBatch(List<String> sqls) {
        sqls.forEach(boundary::check);
        List<StatementText> texts = sqls.stream().map(StatementText::of).toList();
        if (guard.server().kind().changesValues()) {
            texts.forEach(text -> gatewayStatement(text).executeUpdate());
        } else {
            delegate.executeInBatch(texts.stream().map(text -> adapted(text, KnownTypes.NONE).sql()).toList());
        }
    }

    private AdaptedSql adapted(StatementText text, KnownTypes types) {
        ServerRelease release = guard.server().release();
        if (!text.isDdl()) {
            return ExposedSql.adapt(text, release, types);
        }
        SchemaStatement.forgetCaches();
        String prepared = Unchecked.call(() -> new SchemaStatement(connection, guard.server().kind()).prepared(text.sql()));
        return ExposedSql.adapt(prepared, release, types);
    }
}
