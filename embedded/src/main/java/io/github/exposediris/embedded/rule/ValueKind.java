package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;

/** What sort of value an expression gives, as far as the statement and the catalogue tell. */
enum ValueKind {
    /** A whole number. */
    WHOLE,
    /** A number with a fraction, kept in decimal digits. */
    DECIMAL,
    /** An IEEE double. */
    DOUBLE,
    /** A string. */
    TEXT,
    /** A date. */
    DATE,
    /** A time of day or a timestamp. */
    MOMENT,
    /** One that only a run would tell. */
    UNKNOWN;

    /** The kind of a column's values. */
    static ValueKind of(ColumnShape column) {
        return named(column.engineType());
    }

    /** The kind of a data type, of IRIS or of the engine. */
    static ValueKind named(String type) {
        return switch (type) {
            case "BIT", "TINYINT", "SMALLINT", "INTEGER", "INT", "BIGINT", "MEDIUMINT", "SERIAL" -> WHOLE;
            case "NUMERIC", "DECIMAL", "DEC", "MONEY", "SMALLMONEY", "DECFLOAT" -> DECIMAL;
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT", "REAL" -> DOUBLE;
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE", "VARCHAR", "CHAR", "CHARACTER", "NVARCHAR" -> TEXT;
            case "DATE" -> DATE;
            case "TIME", "TIMESTAMP", "POSIXTIME", "DATETIME", "SMALLDATETIME" -> MOMENT;
            default -> UNKNOWN;
        };
    }

    /** Whether it is a number for certain. */
    boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == DOUBLE;
    }

    /** Whether it is a date, a time or a timestamp for certain. */
    boolean isTemporal() {
        return this == DATE || this == MOMENT;
    }

    /** The kind of what two operands of an arithmetic operator give. */
    ValueKind with(ValueKind other) {
        if (this == DOUBLE || other == DOUBLE) {
            return DOUBLE;
        }
        if (this == UNKNOWN || other == UNKNOWN || isTemporal() || other.isTemporal()) {
            return UNKNOWN;
        }
        return this == WHOLE && other == WHOLE ? WHOLE : DECIMAL;
    }
}
