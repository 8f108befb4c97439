package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Values of a kind that IRIS has no column type for.
 *
 * @param what the kind
 * @param instead what to do instead
 */
record RefusedType(String what, String instead) implements Carrier {
    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public @Nullable String unsendable(IColumnType<?> type, Object value) {
        throw refusal();
    }

    @Override
    public Object send(IColumnType<?> type, Object value) {
        throw refusal();
    }

    @Override
    public Object receive(IColumnType<?> type, Object value) {
        throw refusal();
    }

    private UnsupportedByIrisException refusal() {
        return new UnsupportedByIrisException("IRIS has no " + what + "; " + instead, ErrorDetails.NONE, null);
    }
}
