package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/** What IRIS says of itself, in place of what pgjdbc would ask a PostgreSQL catalogue. */
final class CatalogueMetaData extends Delegation {
    private final String url;

    private CatalogueMetaData(DatabaseMetaData metaData, String url) {
        super(metaData);
        this.url = url;
    }

    static DatabaseMetaData adapt(DatabaseMetaData metaData, String url) {
        return new CatalogueMetaData(metaData, url).as(DatabaseMetaData.class);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getURL" -> url;
            case "getDriverName" -> "IRIS over the PostgreSQL wire";
            case "getDatabaseProductName" -> "InterSystems IRIS";
            case "getSQLKeywords" -> String.join(",", new IrisIdentifiers().reservedWords());
            case "getMaxColumnNameLength", "getMaxTableNameLength" -> IrisIdentifiers.MAX_LENGTH;
            default -> catalogueOrPassOn(method, arguments);
        };
    }

    /** pgjdbc asks pg_catalog for these, and servers in front of IRIS answer with something else. */
    private @Nullable Object catalogueOrPassOn(Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getReturnType() == ResultSet.class) {
            throw new SQLFeatureNotSupportedException(
                    method.getName() + " is not answered over this wire; ask INFORMATION_SCHEMA.");
        }
        return passOn(method, arguments);
    }
}
