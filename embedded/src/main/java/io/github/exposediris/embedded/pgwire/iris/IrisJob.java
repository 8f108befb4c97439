package io.github.exposediris.embedded.pgwire.iris;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.Conversion;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process of IRIS that takes a text with values for its {@code ?}s. IRIS itself knows no pg_catalog and no SHOW, so what a clean
 * server answers for the sake of PostgreSQL's drivers is refused unless asked for. Used by one thread at a time, but for
 * {@link #cancel()}.
 */
public final class IrisJob implements AutoCloseable {
    private final EngineSession session;

    /** @param session closed with the job */
    public IrisJob(EngineSession session) {
        this.session = session;
    }

    /**
     * Executes one statement.
     *
     * @param values more than there are {@code ?}s are let be
     * @param answersDrivers whether questions that only PostgreSQL's drivers ask are answered
     */
    public IrisResult execute(String sql, List<@Nullable Object> values, boolean answersDrivers) throws SQLException {
        try {
            AdaptedStatement adapted = adapt(sql, answersDrivers);
            session.admit();
            return execute(adapted, values);
        } catch (IrisFailure failure) {
            throw failure;
        } catch (SQLException failure) {
            throw new IrisFailure(session.explain(failure, sql), failure);
        }
    }

    /** The columns of a query that is not run. */
    public List<IrisResult.Column> columns(String sql) throws SQLException {
        try {
            if (adapt(sql, true) instanceof AdaptedStatement.Jdbc jdbc) {
                try (PreparedStatement statement = session.connection().prepareStatement(jdbc.sql())) {
                    return IrisRows.columns(statement.getMetaData(), session);
                }
            }
            return List.of();
        } catch (SQLException failure) {
            throw new IrisFailure(session.explain(failure, sql), failure);
        }
    }

    /** The types of the parameters by IRIS's own judgement; text where it has none. */
    public List<WireType> parameters(String sql) throws SQLException {
        List<WireType> types = new ArrayList<>();
        if (adapt(sql, true) instanceof AdaptedStatement.Jdbc jdbc) {
            try (PreparedStatement statement = session.connection().prepareStatement(jdbc.sql())) {
                ParameterMetaData metaData = statement.getParameterMetaData();
                for (int i = 1; i <= metaData.getParameterCount(); i++) {
                    types.add(IrisValues.typeOf(metaData, i));
                }
            }
        }
        return types;
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return session.transactionStatus() == TransactionStatus.OPEN;
    }

    /** Cancels what runs. Any thread may call it. */
    public void cancel() {
        session.cancel();
    }

    @Override
    public void close() {
        session.close();
    }

    private AdaptedStatement adapt(String sql, boolean answersDrivers) throws SQLException {
        if (sql.indexOf(';') >= 0) {
            refuseSeveral(SqlText.of(sql));
        }
        AdaptedStatement adapted = session.adapt(sql);
        if (adapted instanceof AdaptedStatement.Answer && !answersDrivers) {
            throw SqlCode.TABLE_NOT_FOUND.failure("Table 'PG_CATALOG.PG_TYPE' not found");
        }
        return adapted;
    }

    private static void refuseSeveral(SqlText text) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).is(";")) {
                throw SqlCode.TEXT_AFTER_END.failure("Input (;) encountered after end of query");
            }
        }
    }

    private IrisResult execute(AdaptedStatement adapted, List<@Nullable Object> values) throws SQLException {
        if (adapted instanceof AdaptedStatement.Jdbc jdbc) {
            return execute(jdbc, values);
        }
        if (adapted instanceof AdaptedStatement.Routine routine) {
            return new IrisResult(adapted.tag(), routine.work().run(session.connection(), typed(routine, values)), List.of(), List.of());
        }
        AdaptedStatement.Answer answer = (AdaptedStatement.Answer) adapted;
        List<IrisResult.Column> columns =
                answer.columns().stream().map(column -> new IrisResult.Column(column.label(), column.type())).toList();
        return new IrisResult(answer.tag(), -1, columns, answer.rows());
    }

    private IrisResult execute(AdaptedStatement.Jdbc jdbc, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(jdbc.sql())) {
            IrisValues.set(statement, jdbc.parameters(), values);
            return statement.execute()
                    ? IrisRows.read(jdbc.tag(), statement.getResultSet(), session)
                    : new IrisResult(jdbc.tag(), statement.getUpdateCount(), List.of(), List.of());
        }
    }

    private static List<@Nullable Object> typed(AdaptedStatement.Routine routine, List<@Nullable Object> values)
            throws SQLException {
        List<@Nullable Object> typed = new ArrayList<>();
        for (int i = 0; i < routine.parameters().size(); i++) {
            Object value = IrisValues.at(values, i);
            typed.add(value == null ? null : Conversion.to(routine.parameters().get(i), value));
        }
        return typed;
    }
}
