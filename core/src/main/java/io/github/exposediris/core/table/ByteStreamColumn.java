package io.github.exposediris.core.table;

import org.jetbrains.exposed.v1.core.BinaryColumnType;

/** {@code LONGVARBINARY}, a stream, as all of its bytes. */
final class ByteStreamColumn extends BinaryColumnType {
    ByteStreamColumn() {
        super(Integer.MAX_VALUE);
    }

    @Override
    public String sqlType() {
        return "LONGVARBINARY";
    }
}
