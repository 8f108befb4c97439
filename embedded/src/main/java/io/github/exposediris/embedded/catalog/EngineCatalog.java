package io.github.exposediris.embedded.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The catalogue of the engine, asked over a connection of its own and remembered until a definition changes. */
public final class EngineCatalog implements Catalog {
    // The engine finds the rows of one table by TABLE_NAME; by anything else it makes those of all tables.
    private static final String COLUMNS = """
            SELECT COLUMN_NAME, DATA_TYPE, REMARKS, COLUMN_DEFAULT, TABLE_SCHEMA, TABLE_NAME, NUMERIC_PRECISION
            FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND IS_VISIBLE ORDER BY ORDINAL_POSITION""";
    private static final String KEYS = """
            SELECT K.CONSTRAINT_NAME, K.COLUMN_NAME, CASE C.CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 0 ELSE 1 END, K.ORDINAL_POSITION
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C
              ON C.TABLE_NAME = K.TABLE_NAME AND C.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = K.CONSTRAINT_NAME
            WHERE K.TABLE_SCHEMA = ? AND K.TABLE_NAME = ? AND C.CONSTRAINT_TYPE IN ('UNIQUE', 'PRIMARY KEY')
            UNION ALL
            SELECT C.INDEX_NAME, C.COLUMN_NAME, 2, C.ORDINAL_POSITION FROM INFORMATION_SCHEMA.INDEX_COLUMNS C
            JOIN INFORMATION_SCHEMA.INDEXES I
              ON I.TABLE_NAME = C.TABLE_NAME AND I.INDEX_SCHEMA = C.INDEX_SCHEMA AND I.INDEX_NAME = C.INDEX_NAME
            WHERE C.TABLE_SCHEMA = ? AND C.TABLE_NAME = ? AND I.INDEX_TYPE_NAME = 'UNIQUE INDEX' AND NOT I.IS_GENERATED
            ORDER BY 3, 1, 4""";
    private static final String INDEXED =
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";
    private static final String NAMES = """
            SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND NOT IS_GENERATED
            UNION SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?""";
    private static final String REFERENCES = """
            SELECT 1 FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS P
              ON P.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA AND P.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS F
              ON F.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA AND F.CONSTRAINT_NAME = R.CONSTRAINT_NAME
            WHERE P.TABLE_SCHEMA = ? AND P.TABLE_NAME = ? AND F.TABLE_NAME <> ?""";
    private static final String SCHEMAS = "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA";

    private final Connection connection;
    private final JsonTables jsonTables = new JsonTables();
    private final Map<String, Optional<TableShape>> tables = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private volatile List<String> schemas = List.of();
    private volatile Kept kept = new Kept(-1, new Snapshot(List.of()));

    /** A snapshot and the version that it was taken of. */
    private record Kept(long version, Snapshot snapshot) {}

    /**
     * A catalogue.
     *
     * @param connection used by nobody else; stays the caller's to close
     */
    public EngineCatalog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<TableShape> table(TableName name) throws SQLException {
        String key = name.shown().toUpperCase(Locale.ROOT);
        Optional<TableShape> known = tables.get(key);
        if (known == null) {
            known = read(name);
            tables.put(key, known);
        }
        return known;
    }

    @Override
    public Optional<String> schema(String name) throws SQLException {
        List<String> known = schemas;
        if (known.isEmpty()) {
            known = readSchemas();
            schemas = known;
        }
        return known.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    @Override
    public Snapshot snapshot() throws SQLException {
        Kept known = kept;
        return known.version() == version() ? known.snapshot() : readSnapshot();
    }

    @Override
    public synchronized String jsonTable(List<String> columns, List<String> paths) throws SQLException {
        return jsonTables.name(connection, columns, paths);
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public void changed() {
        version.incrementAndGet();
        tables.clear();
        schemas = List.of();
    }

    private synchronized Optional<TableShape> read(TableName name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name.schemaOrDefault());
            statement.setString(2, name.name());
            try (ResultSet rows = statement.executeQuery()) {
                return table(rows);
            }
        }
    }

    private Optional<TableShape> table(ResultSet rows) throws SQLException {
        List<ColumnShape> columns = new ArrayList<>();
        String schema = "";
        String name = "";
        while (rows.next()) {
            schema = rows.getString(5);
            name = rows.getString(6);
            columns.add(new ColumnShape(
                    rows.getString(1), rows.getString(2), ColumnRemark.parse(rows.getString(3)), rows.getString(4), rows.getInt(7)));
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TableShape(
                schema,
                name,
                columns,
                uniqueKeys(schema, name),
                names(INDEXED, schema, name),
                names(NAMES, schema, name),
                isReferenced(schema, name)));
    }

    private List<List<String>> uniqueKeys(String schema, String table) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            for (int i = 1; i <= 4; i += 2) {
                statement.setString(i, schema);
                statement.setString(i + 1, table);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.computeIfAbsent(rows.getString(1), key -> new ArrayList<>()).add(rows.getString(2));
                }
            }
        }
        return List.copyOf(distinct(keys.values()));
    }

    /** The first column of a query that takes schema and table, once or several times. */
    private List<String> names(String sql, String schema, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i < statement.getParameterMetaData().getParameterCount(); i += 2) {
                statement.setString(i, schema);
                statement.setString(i + 1, table);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private boolean isReferenced(String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            statement.setString(3, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Collection<List<String>> distinct(Collection<List<String>> keys) {
        return keys.stream().distinct().toList();
    }

    private synchronized Snapshot readSnapshot() throws SQLException {
        long before = version();
        Kept fresh = new Kept(before, SnapshotReader.read(connection));
        kept = fresh;
        return fresh.snapshot();
    }

    private synchronized List<String> readSchemas() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SCHEMAS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return List.copyOf(names);
    }
}
