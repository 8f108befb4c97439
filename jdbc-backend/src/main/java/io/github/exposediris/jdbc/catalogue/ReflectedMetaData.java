package io.github.exposediris.jdbc.catalogue;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.schema.TableName;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.jdbc.connection.Delegation;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JDBC's metadata with what it tells of tables, columns, keys and indexes read from INFORMATION_SCHEMA: each such method asks anew, in up
 * to ten queries, and answers with rows in memory. Names are matched whatever their case. System tables are left out. What IRIS has in another
 * form, such as procedures and privileges, is refused.
 */
public final class ReflectedMetaData extends Delegation {
    /** Whatever the server is: the connection adapts what is sent. */
    private static final ServerKind ADAPTED = ServerKind.FAITHFUL_WIRE;

    private final Connection connection;

    private ReflectedMetaData(DatabaseMetaData told, Connection connection) {
        super(told);
        this.connection = connection;
    }

    /**
     * The same metadata, with its rows from that connection.
     *
     * @param told what answers everything that is not told as rows
     * @param connection asks, as one that adapts statements to its server where they need it; the metadata tells it as its own
     */
    public static DatabaseMetaData of(DatabaseMetaData told, Connection connection) {
        return new ReflectedMetaData(told, connection).as(DatabaseMetaData.class);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("getConnection")) {
            return connection;
        }
        return method.getReturnType() == ResultSet.class ? rows(method, arguments) : passOn(method, arguments);
    }

    private ResultSet rows(Method method, @Nullable Object[] asked) throws SQLException {
        return switch (method.getName()) {
            case "getCatalogs" -> SchemaRows.catalogs(namespace());
            case "getTableTypes" -> SchemaRows.tableTypes();
            case "getTypeInfo" -> TypeRows.all();
            case "getSchemas" -> schemas(asked);
            case "getTables" -> tables(asked);
            case "getColumns" -> columns(asked);
            case "getPrimaryKeys" -> SchemaRows.primaryKeys(namespace(), oneTable(asked));
            case "getIndexInfo" -> SchemaRows.indexes(namespace(), oneTable(asked), Boolean.TRUE.equals(asked[3]));
            case "getImportedKeys" -> KeyReferences.of(namespace(), oneTable(asked)).rows();
            case "getExportedKeys" -> references(asked).rows();
            case "getCrossReference" -> references(asked).from(text(asked, 4), text(asked, 5)).rows();
            default -> throw new SQLFeatureNotSupportedException(
                    method.getName() + " has no answer for IRIS; ask INFORMATION_SCHEMA or %Dictionary.");
        };
    }

    private String namespace() throws SQLException {
        return connection.getCatalog();
    }

    private ResultSet schemas(@Nullable Object[] asked) throws SQLException {
        NamePattern pattern = NamePattern.like(asked.length == 2 ? text(asked, 1) : null);
        boolean here = asked.length == 0 || isHere(asked);
        List<TableDefinition> all = here ? read(pattern, NamePattern.like(null)) : List.of();
        return SchemaRows.schemas(namespace(), all);
    }

    private ResultSet tables(@Nullable Object[] asked) throws SQLException {
        String[] types = (String[]) asked[3];
        List<TableDefinition> found = matching(asked).stream()
                .filter(table -> types == null || Arrays.asList(types).contains(SchemaRows.typeOf(table)))
                .toList();
        return SchemaRows.tables(namespace(), found);
    }

    private ResultSet columns(@Nullable Object[] asked) throws SQLException {
        return ColumnRows.of(namespace(), matching(asked), NamePattern.like(text(asked, 3)));
    }

    private List<TableDefinition> matching(@Nullable Object[] asked) throws SQLException {
        return isHere(asked) ? read(NamePattern.like(text(asked, 1)), NamePattern.like(text(asked, 2))) : List.of();
    }

    private List<TableDefinition> oneTable(@Nullable Object[] asked) throws SQLException {
        return isHere(asked) ? read(NamePattern.exactly(text(asked, 1)), NamePattern.exactly(text(asked, 2))) : List.of();
    }

    /** What refers to a table; any table may. */
    private KeyReferences references(@Nullable Object[] asked) throws SQLException {
        List<TableDefinition> all = isHere(asked) ? read(NamePattern.like(null), NamePattern.like(null)) : List.of();
        return KeyReferences.of(namespace(), all).to(text(asked, 1), text(asked, 2));
    }

    /** Another namespace than the connection's cannot be looked into. */
    private boolean isHere(@Nullable Object[] asked) throws SQLException {
        String catalog = text(asked, 0);
        return catalog == null || catalog.equalsIgnoreCase(namespace());
    }

    private static @Nullable String text(@Nullable Object[] asked, int index) {
        return (String) asked[index];
    }

    private List<TableDefinition> read(NamePattern schema, NamePattern table) throws SQLException {
        List<TableName> names = JdbcReflection.tablesAndViews(connection, ADAPTED).stream()
                .filter(name -> schema.matches(name.schema()) && table.matches(name.table()))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        return JdbcReflection.read(connection, ADAPTED, SchemaScope.named(names)).stream()
                .filter(found -> schema.matches(found.schema()) && table.matches(found.name()))
                .toList();
    }
}
