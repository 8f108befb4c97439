package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Snapshot.Column;
import java.util.Arrays;
import java.util.Optional;

/** The types of PostgreSQL that the wire announces, and some that tools expect. */
enum PgType {
    BOOL(16, "bool", "boolean", 1, "B", 1000),
    BYTEA(17, "bytea", "bytea", -1, "U", 1001),
    CHAR(18, "char", "\"char\"", 1, "Z", 1002),
    NAME(19, "name", "name", 64, "S", 1003),
    INT8(20, "int8", "bigint", 8, "N", 1016),
    INT2(21, "int2", "smallint", 2, "N", 1005),
    INT4(23, "int4", "integer", 4, "N", 1007),
    REGPROC(24, "regproc", "regproc", 4, "N", 1008),
    TEXT(25, "text", "text", -1, "S", 1009),
    OID(26, "oid", "oid", 4, "N", 1028),
    FLOAT4(700, "float4", "real", 4, "N", 1021),
    FLOAT8(701, "float8", "double precision", 8, "N", 1022),
    UNKNOWN(705, "unknown", "unknown", -2, "X", 0),
    BPCHAR(1042, "bpchar", "character", -1, "S", 1014),
    VARCHAR(1043, "varchar", "character varying", -1, "S", 1015),
    DATE(1082, "date", "date", 4, "D", 1182),
    TIME(1083, "time", "time without time zone", 8, "D", 1183),
    TIMESTAMP(1114, "timestamp", "timestamp without time zone", 8, "D", 1115),
    TIMESTAMPTZ(1184, "timestamptz", "timestamp with time zone", 8, "D", 1185),
    NUMERIC(1700, "numeric", "numeric", -1, "N", 1231),
    REGCLASS(2205, "regclass", "regclass", 4, "N", 2210),
    UUID(2950, "uuid", "uuid", 16, "U", 2951),
    VOID(2278, "void", "void", 4, "P", 0);

    private static final int HEADER = 4;

    private final long oid;
    private final String name;
    private final String sqlName;
    private final int length;
    private final String category;
    private final long array;

    PgType(long oid, String name, String sqlName, int length, String category, long array) {
        this.oid = oid;
        this.name = name;
        this.sqlName = sqlName;
        this.length = length;
        this.category = category;
        this.array = array;
    }

    /** The type that the wire announces for the column. */
    static PgType of(Column column) {
        return switch (column.engineType()) {
            case "DECFLOAT" -> BOOL;
            case "TINYINT", "SMALLINT" -> INT2;
            case "INTEGER" -> INT4;
            case "BIGINT" -> INT8;
            case "NUMERIC" -> NUMERIC;
            case "DOUBLE PRECISION" -> FLOAT8;
            case "REAL" -> FLOAT4;
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "TIMESTAMP" -> TIMESTAMP;
            case "BINARY VARYING", "BINARY LARGE OBJECT" -> BYTEA;
            case "CHARACTER LARGE OBJECT" -> TEXT;
            default -> VARCHAR;
        };
    }

    /** PostgreSQL's type modifier of the column; -1 where it has none. */
    static int modifier(Column column) {
        return switch (column.engineType()) {
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE", "CHARACTER" ->
                column.length() > 10_000_000 ? -1 : (int) column.length() + HEADER;
            case "NUMERIC" -> (column.precision() << 16 | column.scale()) + HEADER;
            case "TIME", "TIMESTAMP" -> column.scale();
            default -> -1;
        };
    }

    static Optional<PgType> of(long oid) {
        return Arrays.stream(values()).filter(type -> type.oid == oid).findFirst();
    }

    /** The name in SQL, as {@code format_type} gives it. */
    String shown(Integer modifier) {
        if (modifier == null || modifier < 0) {
            return sqlName;
        }
        return switch (this) {
            case VARCHAR, BPCHAR -> sqlName + "(" + (modifier - HEADER) + ")";
            case NUMERIC -> sqlName + "(" + (modifier - HEADER >> 16) + "," + (modifier - HEADER & 0xffff) + ")";
            case TIME, TIMESTAMP -> sqlName.replaceFirst(" ", "(" + modifier + ") ");
            default -> sqlName;
        };
    }

    long oid() {
        return oid;
    }

    String pgName() {
        return name;
    }

    int length() {
        return length;
    }

    String category() {
        return category;
    }

    long array() {
        return array;
    }
}
