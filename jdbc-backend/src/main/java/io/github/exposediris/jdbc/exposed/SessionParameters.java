package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.dialect.Unsupported;
import io.github.exposediris.core.value.SendableValue;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.Types;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.BlobColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;

/** Binds values to a statement of JDBC without asking which transaction is current. */
final class SessionParameters implements PreparedStatementApi {
    private final PreparedStatement statement;

    SessionParameters(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        Object sendable = SendableValue.of(value, columnType);
        Unchecked.run(() -> statement.setObject(index, sendable));
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        boolean bytes = columnType instanceof BinaryColumnType || columnType instanceof BlobColumnType;
        Unchecked.run(() -> {
            if (bytes) {
                statement.setNull(index, Types.LONGVARBINARY);
            } else {
                statement.setObject(index, null);
            }
        });
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        Unchecked.run(() -> statement.setBinaryStream(index, inputStream));
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        throw Unsupported.array();
    }
}
