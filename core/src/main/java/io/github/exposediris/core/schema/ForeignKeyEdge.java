package io.github.exposediris.core.schema;

/**
 * A foreign key as a way from table to table.
 *
 * @param schema of the table that has the key, as spelled at its creation
 * @param table that has the key, likewise
 * @param name of the key
 * @param target the table that it refers to
 */
public record ForeignKeyEdge(String schema, String table, String name, TableName target) {
    /** The table that has the key. */
    public TableName source() {
        return new TableName(schema, table);
    }

    /** The statement that drops the key. */
    public String dropped() {
        return "ALTER TABLE " + quoted(schema) + "." + quoted(table) + " DROP CONSTRAINT " + quoted(name);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
