package io.github.exposediris.core.table;

/**
 * A type that is written as given and whose values are texts: for the types of an existing table that have no column method. What the
 * server makes of a text decides what can be stored.
 */
public final class DeclaredColumnType extends IrisColumnType<String> {
    private final String type;

    /**
     * The type of one column.
     *
     * @param type as CREATE TABLE takes it, such as {@code TIMESTAMP2}
     */
    public DeclaredColumnType(String type) {
        this.type = type;
    }

    @Override
    public String sqlType() {
        return type;
    }

    @Override
    public String valueFromDB(Object value) {
        return value.toString();
    }

    @Override
    public String nonNullValueToString(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
