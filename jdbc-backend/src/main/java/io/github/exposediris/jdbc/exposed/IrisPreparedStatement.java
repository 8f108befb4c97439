package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.value.ColumnValues;
import io.github.exposediris.core.value.RowBinding;
import io.github.exposediris.core.value.SendableValue;
import io.github.exposediris.core.value.TypedParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntConsumer;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcPreparedStatementImpl;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/** Exposed's prepared statement, with values as the driver should get them, where the adapted text has their markers. */
final class IrisPreparedStatement extends ForwardingStatement {
    private final JdbcPreparedStatementImpl delegate;
    private final AdaptedSql adapted;
    private final boolean byExposed;
    private final @Nullable TakenRows taken;
    private final ServerGuard guard;
    private @Nullable TypedParameters parameters;
    private boolean batched;
    private boolean onlyCounts;

    /** With whether Exposed wrote the statement, and reads its rows by the types of their columns. */
    IrisPreparedStatement(
            JdbcPreparedStatementImpl delegate, AdaptedSql adapted, boolean byExposed, @Nullable TakenRows taken, ServerGuard guard) {
        super(delegate);
        this.delegate = delegate;
        this.adapted = adapted;
        this.byExposed = byExposed;
        this.taken = taken;
        this.guard = guard;
    }

    /** Not Exposed's own way, on which values lose fractions of seconds and take on the JVM's time zone. */
    @Override
    public int fillParameters(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        return arguments instanceof RowBinding.Checked checked && checked.areSendable() && adapted.keepsArguments()
                ? checked.bindTo(delegate, parameters())
                : ColumnValues.bindAll(this, arguments);
    }

    private TypedParameters parameters() {
        TypedParameters known = parameters;
        if (known == null) {
            known = new DriverParameters(delegate.getStatement());
            parameters = known;
        }
        return known;
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        Object sendable = SendableValue.of(value);
        if (adapted.keepsArguments()) {
            delegate.set(index, sendable, columnType);
        } else {
            atMarkers(index, marker -> delegate.set(marker, sendable, columnType));
        }
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        atMarkers(index, marker -> delegate.setNull(marker, columnType));
    }

    /** A stream can be read once, and the adapted text may have several markers for it. */
    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        if (adapted.keepsArguments()) {
            delegate.setInputStream(index, inputStream, setAsBlobObject);
            return;
        }
        byte[] bytes = bytes(inputStream);
        atMarkers(index, marker -> delegate.setInputStream(marker, new ByteArrayInputStream(bytes), setAsBlobObject));
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        atMarkers(index, marker -> delegate.setArray(marker, type, array));
    }

    /** At each marker that stands for the argument; both are counted from 1 here. */
    private void atMarkers(int index, IntConsumer set) {
        if (adapted.keepsArguments()) {
            set.accept(index);
            return;
        }
        for (int marker : adapted.markersOf(index - 1)) {
            set.accept(marker + 1);
        }
    }

    @Override
    public void addBatch() {
        if (taken == null) {
            delegate.addBatch();
        } else {
            batched = true;
            taken.add(delegate);
        }
    }

    @Override
    public JdbcResult executeQuery() {
        JdbcResult result = delegate.executeQuery();
        return byExposed ? new JdbcResult(ZonelessRows.of(result.getResult())) : result;
    }

    /** The rows of a query of this library, which reads them by their declared types. */
    ZonelessRow rows() {
        return Unchecked.call(() -> ZonelessRow.of(delegate.getStatement().executeQuery()));
    }

    @Override
    public int executeUpdate() {
        onlyCounts = true;
        return taken == null ? counted(delegate.executeUpdate()) : TakenRows.execute(delegate);
    }

    @Override
    public @Nullable JdbcResult getResultSet() {
        return taken != null && batched ? taken.keys() : delegate.getResultSet();
    }

    @Override
    public List<Integer> executeBatch() {
        onlyCounts = true;
        if (taken != null) {
            return taken.counts();
        }
        List<Integer> counts = delegate.executeBatch();
        if (counts.contains(0)) {
            counted(0);
        }
        return counts;
    }

    private int counted(int told) {
        return Math.toIntExact(guard.count(adapted.sql(), told));
    }

    /** Whether its execution told counts, and perhaps keys, so that no rows are to be read once Exposed is done with it. */
    boolean onlyCounts() {
        return onlyCounts;
    }
}
