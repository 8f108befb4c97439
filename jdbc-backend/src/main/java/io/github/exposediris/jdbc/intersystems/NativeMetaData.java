package io.github.exposediris.jdbc.intersystems;

import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/** What the driver says of IRIS, but for what it works out from the release and gets wrong where that ends in .0. */
final class NativeMetaData extends Delegation {
    private NativeMetaData(DatabaseMetaData told) {
        super(told);
    }

    static DatabaseMetaData adapt(DatabaseMetaData told) {
        return new NativeMetaData(told).as(DatabaseMetaData.class);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "supportsSavepoints", "supportsFullOuterJoins", "supportsOuterJoins" -> true;
            case "getMaxColumnNameLength", "getMaxTableNameLength" -> IrisIdentifiers.MAX_LENGTH;
            default -> passOn(method, arguments);
        };
    }
}
