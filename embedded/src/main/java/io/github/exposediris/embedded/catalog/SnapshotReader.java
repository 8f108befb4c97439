package io.github.exposediris.embedded.catalog;

import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Key;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.catalog.Snapshot.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a {@link Snapshot} from the engine's catalogue. Used by one thread. */
final class SnapshotReader {
    // Joins name TABLE_NAME, by which the engine finds rows without making those of all tables.
    private static final String TABLES = """
            SELECT T.TABLE_SCHEMA, T.TABLE_NAME, COALESCE(T.REMARKS, ''),
                   CASE T.TABLE_TYPE WHEN 'VIEW' THEN COALESCE(V.VIEW_DEFINITION, '') END
            FROM INFORMATION_SCHEMA.TABLES T
            LEFT JOIN INFORMATION_SCHEMA.VIEWS V ON V.TABLE_SCHEMA = T.TABLE_SCHEMA AND V.TABLE_NAME = T.TABLE_NAME
            WHERE T.TABLE_TYPE IN ('BASE TABLE', 'VIEW') ORDER BY 1, 2""";
    private static final String COLUMNS = """
            SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
                   ROW_NUMBER() OVER (PARTITION BY TABLE_SCHEMA, TABLE_NAME ORDER BY ORDINAL_POSITION),
                   DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,
                   COALESCE(NUMERIC_SCALE, DATETIME_PRECISION), IS_NULLABLE, COLUMN_DEFAULT, REMARKS
            FROM INFORMATION_SCHEMA.COLUMNS WHERE IS_VISIBLE ORDER BY 1, 2, 4""";
    private static final String KEYS = """
            SELECT C.TABLE_SCHEMA, C.TABLE_NAME, C.CONSTRAINT_NAME, C.CONSTRAINT_TYPE, K.COLUMN_NAME, C.INDEX_NAME,
                   R.UNIQUE_CONSTRAINT_SCHEMA, R.UNIQUE_CONSTRAINT_NAME, R.UPDATE_RULE, R.DELETE_RULE, K.POSITION_IN_UNIQUE_CONSTRAINT
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C
            JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
              ON K.TABLE_NAME = C.TABLE_NAME AND K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME
            LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
              ON R.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND R.CONSTRAINT_NAME = C.CONSTRAINT_NAME
            WHERE C.CONSTRAINT_TYPE <> 'CHECK'
            ORDER BY 1, 2, CASE C.CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 0 WHEN 'UNIQUE' THEN 1 ELSE 2 END, 3, K.ORDINAL_POSITION""";
    private static final String INDEXES = """
            SELECT I.TABLE_SCHEMA, I.TABLE_NAME, I.INDEX_NAME, I.INDEX_TYPE_NAME, I.IS_GENERATED, COALESCE(I.REMARKS, ''), X.COLUMN_NAME
            FROM INFORMATION_SCHEMA.INDEXES I
            JOIN INFORMATION_SCHEMA.INDEX_COLUMNS X
              ON X.TABLE_NAME = I.TABLE_NAME AND X.INDEX_SCHEMA = I.INDEX_SCHEMA AND X.INDEX_NAME = I.INDEX_NAME
            ORDER BY 1, 2, 3, X.ORDINAL_POSITION""";

    private final Connection connection;
    private final List<List<Object>> columns;
    private final List<List<Object>> keys;
    private final List<List<Object>> indexes;

    private SnapshotReader(Connection connection) throws SQLException {
        this.connection = connection;
        columns = rows(COLUMNS);
        keys = rows(KEYS);
        indexes = rows(INDEXES);
    }

    static Snapshot read(Connection connection) throws SQLException {
        SnapshotReader reader = new SnapshotReader(connection);
        List<Table> tables = new ArrayList<>();
        for (List<Object> row : reader.rows(TABLES)) {
            String schema = text(row, 0);
            if (!OwnSchemas.contains(schema)) {
                tables.add(reader.table(schema, text(row, 1), text(row, 2), (String) row.get(3)));
            }
        }
        return new Snapshot(tables);
    }

    private Table table(String schema, String name, String comment, String query) {
        List<Key> ownKeys = keys(schema, name);
        return new Table(schema, name, comment, query, columns(schema, name), ownKeys, indexes(schema, name, ownKeys));
    }

    private List<Column> columns(String schema, String table) {
        return of(columns, schema, table).stream()
                .map(row -> new Column(
                        text(row, 2),
                        number(row, 3),
                        text(row, 4),
                        row.get(5) == null ? 0 : ((Number) row.get(5)).longValue(),
                        number(row, 6),
                        number(row, 7),
                        "YES".equals(row.get(8)),
                        (String) row.get(9),
                        ColumnRemark.parse((String) row.get(10))))
                .toList();
    }

    private List<Key> keys(String schema, String table) {
        Map<String, List<List<Object>>> byName = new LinkedHashMap<>();
        of(keys, schema, table).forEach(row -> byName.computeIfAbsent(text(row, 2), name -> new ArrayList<>()).add(row));
        return byName.values().stream().map(this::key).toList();
    }

    private Key key(List<List<Object>> rows) {
        List<Object> first = rows.get(0);
        List<String> fields = rows.stream().map(row -> text(row, 4)).toList();
        Target target = first.get(7) == null ? null : target(rows);
        return new Key(local(text(first, 2)), text(first, 3), fields, Objects.toString(first.get(5), ""), target);
    }

    private Target target(List<List<Object>> rows) {
        List<Object> first = rows.get(0);
        List<List<Object>> referenced = keys.stream()
                .filter(row -> row.get(0).equals(first.get(6)) && row.get(2).equals(first.get(7)))
                .toList();
        List<String> fields = rows.stream().map(row -> text(referenced.get(number(row, 10) - 1), 4)).toList();
        List<Object> target = referenced.get(0);
        return new Target(
                text(target, 0), text(target, 1), local(text(target, 2)), fields, text(first, 8), text(first, 9));
    }

    private List<Index> indexes(String schema, String table, List<Key> ownKeys) {
        Map<String, List<List<Object>>> byName = new LinkedHashMap<>();
        of(indexes, schema, table).forEach(row -> byName.computeIfAbsent(text(row, 2), name -> new ArrayList<>()).add(row));
        List<Index> found = new ArrayList<>();
        byName.forEach((engineName, rows) -> {
            Key key = ownKeys.stream()
                    .filter(one -> one.target() == null && one.engineIndex().equals(engineName))
                    .findFirst()
                    .orElse(null);
            boolean generated = Boolean.TRUE.equals(rows.get(0).get(4));
            if (key != null || !generated) {
                found.add(index(engineName, rows, key));
            }
        });
        return found;
    }

    private static Index index(String engineName, List<List<Object>> rows, Key key) {
        List<Object> first = rows.get(0);
        List<String> fields = rows.stream().map(row -> text(row, 6)).toList();
        boolean unique = key != null || text(first, 3).startsWith("UNIQUE");
        return new Index(key == null ? local(engineName) : key.name(), unique, key != null && key.isPrimary(), fields, text(first, 5));
    }

    private static List<List<Object>> of(List<List<Object>> rows, String schema, String table) {
        return rows.stream().filter(row -> row.get(0).equals(schema) && row.get(1).equals(table)).toList();
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        List<List<Object>> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    private static String text(List<Object> row, int at) {
        return (String) row.get(at);
    }

    private static int number(List<Object> row, int at) {
        return row.get(at) == null ? 0 : ((Number) row.get(at)).intValue();
    }

    /** The name without the table's name that the engine has in front of it. */
    private static String local(String engineName) {
        return engineName.substring(engineName.indexOf('.') + 1);
    }
}
