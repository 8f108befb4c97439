package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/**
 * What IRIS says of itself, in place of what pgjdbc says of PostgreSQL or would ask its catalogue. Names keep their case and do not differ
 * by it. Source: InterSystems SQL, Identifiers; SET TRANSACTION.
 */
final class CatalogueMetaData extends Delegation {
    /** JDBC's word for a limit that is not known. */
    private static final int UNKNOWN = 0;

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
            case "getMaxColumnNameLength", "getMaxTableNameLength", "getMaxSchemaNameLength", "getMaxProcedureNameLength" ->
                IrisIdentifiers.MAX_LENGTH;
            case "getMaxCatalogNameLength", "getMaxCursorNameLength", "getMaxUserNameLength", "getMaxColumnsInIndex" -> UNKNOWN;
            case "getDefaultTransactionIsolation" -> Connection.TRANSACTION_READ_UNCOMMITTED;
            case "supportsTransactionIsolationLevel" -> isLevel(arguments[0]);
            case "storesMixedCaseIdentifiers", "storesMixedCaseQuotedIdentifiers" -> true;
            case "storesLowerCaseIdentifiers", "storesUpperCaseIdentifiers", "supportsMixedCaseIdentifiers",
                    "supportsMixedCaseQuotedIdentifiers" -> false;
            default -> rowsOrPassOn(method, arguments);
        };
    }

    private static boolean isLevel(@Nullable Object level) {
        return Integer.valueOf(Connection.TRANSACTION_READ_UNCOMMITTED).equals(level)
                || Integer.valueOf(Connection.TRANSACTION_READ_COMMITTED).equals(level);
    }

    /** pgjdbc asks pg_catalog for rows, and servers in front of IRIS answer with something else. */
    private @Nullable Object rowsOrPassOn(Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getReturnType() == ResultSet.class) {
            throw new SQLFeatureNotSupportedException(
                    method.getName() + " is not answered here, where it is not known how to ask this server; ask INFORMATION_SCHEMA.");
        }
        return passOn(method, arguments);
    }
}
