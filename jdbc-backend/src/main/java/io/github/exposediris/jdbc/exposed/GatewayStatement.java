package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.wire.GatewaySql;
import io.github.exposediris.core.wire.WireQuery;
import io.github.exposediris.core.wire.WireStatement;
import io.github.exposediris.core.wire.WireValue;
import io.github.exposediris.core.wire.WireValues;
import io.github.exposediris.jdbc.gateway.GatewayStatements;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.StatementResult;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/**
 * A statement to a server that changes texts and values on their way: its text depends on its arguments, so that it is prepared when it is
 * executed, which costs nothing more there, as that server keeps no plan of a statement.
 */
final class GatewayStatement implements JdbcPreparedStatementApi {
    private final GatewayStatements sent;
    private final AdaptedSql adapted;
    private final ServerKind kind;
    private final SelectedFields fields;
    private final List<List<WireValue>> batch = new ArrayList<>();
    private WireValues row = new WireValues();
    private @Nullable Integer fetchSize;
    private @Nullable Integer timeout;

    GatewayStatement(Connection connection, AdaptedSql adapted, ServerKind kind, SelectedFields fields) {
        this.sent = new GatewayStatements(connection);
        this.adapted = adapted;
        this.kind = kind;
        this.fields = fields;
    }

    @Override
    public int fillParameters(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        return row.fillParameters(arguments);
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        row.set(index, value, columnType);
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        row.setNull(index, columnType);
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        row.setInputStream(index, inputStream, setAsBlobObject);
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        row.setArray(index, type, array);
    }

    @Override
    public void addBatch() {
        batch.add(arguments());
        row = new WireValues();
    }

    private List<WireValue> arguments() {
        return adapted.arrange(row.all());
    }

    @Override
    public JdbcResult executeQuery() {
        return Unchecked.call(() -> {
            WireQuery query = GatewaySql.query(adapted.sql(), arguments(), fields.types(), kind);
            return new JdbcResult(GatewayRows.of(prepare(query.statement()).executeQuery(), query, fields));
        });
    }

    @Override
    public int executeUpdate() {
        return Unchecked.call(() -> execute(GatewaySql.statement(adapted.sql(), arguments())));
    }

    /** The rows in the fewest statements; a count for each row that was added, as far as it is known. */
    @Override
    public List<Integer> executeBatch() {
        return Unchecked.call(() -> {
            List<Integer> counts = new ArrayList<>();
            for (WireStatement part : GatewaySql.batch(adapted.sql(), batch)) {
                int count = execute(part);
                for (int i = 0; i < Math.max(1, part.inserted()); i++) {
                    counts.add(Math.min(1, count));
                }
            }
            batch.clear();
            return counts;
        });
    }

    private int execute(WireStatement statement) throws SQLException {
        return Math.toIntExact(statement.count(prepare(statement).executeUpdate()));
    }

    private PreparedStatement prepare(WireStatement statement) throws SQLException {
        PreparedStatement next = sent.prepare(statement);
        if (timeout != null) {
            next.setQueryTimeout(timeout);
        }
        return next;
    }

    @Override
    public List<StatementResult> executeMultiple() {
        throw Unsupported.feature("several statements in one text", "execute them one by one.");
    }

    /** Null, as that server tells no keys. */
    @Override
    public @Nullable JdbcResult getResultSet() {
        return null;
    }

    @Override
    public @Nullable Integer getFetchSize() {
        return fetchSize;
    }

    /** All rows come at once there, whatever is asked for. */
    @Override
    public void setFetchSize(@Nullable Integer rows) {
        fetchSize = rows;
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout = seconds;
    }

    @Override
    public void closeIfPossible() {
        Unchecked.run(sent::close);
    }

    @Override
    public void cancel() {
        Unchecked.run(sent::cancel);
    }
}
