package io.github.exposediris.core.wire;

import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.value.ColumnValues;
import io.github.exposediris.core.value.SendableValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.BlobColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jspecify.annotations.Nullable;

/** Keeps the arguments of one execution, since the text that is sent depends on them. Not thread-safe. */
public final class WireValues implements PreparedStatementApi {
    private final TreeMap<Integer, WireValue> values = new TreeMap<>();

    /** None yet. */
    public WireValues() {}

    /** The arguments of a statement, in their order. */
    public static List<WireValue> of(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        WireValues values = new WireValues();
        values.fillParameters(arguments);
        return values.all();
    }

    /** What was set so far, in the order of the markers. */
    public List<WireValue> all() {
        return List.copyOf(values.values());
    }

    @Override
    public int fillParameters(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        int index = 1;
        for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
            ColumnValues.bind(this, index++, argument.getFirst(), argument.getSecond());
        }
        return index;
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        put(index, SendableValue.of(value), columnType);
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        put(index, null, columnType);
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        try {
            put(index, inputStream.readAllBytes(), new BlobColumnType(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        throw Unsupported.array();
    }

    private void put(int index, @Nullable Object value, IColumnType<?> type) {
        values.put(index, new WireValue(type, value));
    }
}
