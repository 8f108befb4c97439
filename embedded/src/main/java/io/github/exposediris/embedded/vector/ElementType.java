package io.github.exposediris.embedded.vector;

import io.github.exposediris.embedded.error.SqlCode;
import java.sql.SQLException;
import java.util.Locale;

/** What the elements of a vector are. Source: InterSystems SQL Reference, "TO_VECTOR". */
public enum ElementType {
    /** IEEE double. */
    DOUBLE,
    /** IEEE single. */
    FLOAT,
    /** Decimal; the stand-in keeps 15 digits of it. */
    DECIMAL,
    /** Whole numbers; the stand-in keeps 53 bits of them. */
    INTEGER;

    /** The type of that name; the name is a keyword of the statement, never a parameter. */
    public static ElementType named(String name) throws SQLException {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "DOUBLE" -> DOUBLE;
            case "FLOAT" -> FLOAT;
            case "DECIMAL" -> DECIMAL;
            case "INTEGER", "INT" -> INTEGER;
            case "TIMESTAMP" -> throw SqlCode.FATAL.failure("the stand-in has no vectors of timestamps");
            default -> throw SqlCode.INVALID_STATEMENT.failure("'" + name + "' is no element type of a vector");
        };
    }

    /** The value as this type holds it: a fraction is cut from an integer; infinite where the type is too small for it. */
    double held(double value) {
        return switch (this) {
            case FLOAT -> (float) value;
            case INTEGER -> value < 0 ? Math.ceil(value) : Math.floor(value);
            default -> value;
        };
    }
}
