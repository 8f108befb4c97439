package io.github.exposediris.core.dialect;

import java.util.regex.Pattern;
import org.jetbrains.exposed.v1.core.AutoIncColumnType;
import org.jetbrains.exposed.v1.core.ColumnWithTransform;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.EntityIDColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;

/**
 * The type in a CAST. It is not always the one of a column: CAST takes no stream, no counter and a GUID under another name, and a
 * decimal has 18 places at most. Source: InterSystems SQL Reference, CAST and Data Types.
 */
final class CastTarget {
    /** Without a length CAST would cut at 30 characters. */
    static final String LONG_TEXT = "VARCHAR(65535)";

    private static final int MOST_PLACES = 18;
    private static final int MOST_DIGITS_BEFORE = 19;
    private static final Pattern FRACTION = Pattern.compile("^(TIME|TIMESTAMP2?|DATETIME2?|POSIXTIME)\\(\\d\\)$");

    private CastTarget() {}

    /** The target for values of that column type. */
    static String of(IColumnType<?> type) {
        IColumnType<?> plain = plain(type);
        if (plain instanceof DecimalColumnType decimal) {
            int scale = Math.min(decimal.getScale(), MOST_PLACES);
            return "DECIMAL(" + Math.min(decimal.getPrecision(), MOST_DIGITS_BEFORE + scale) + ", " + scale + ")";
        }
        return of(plain.sqlType());
    }

    private static String of(String type) {
        return switch (type) {
            case "LONGVARCHAR" -> LONG_TEXT;
            case "LONGVARBINARY" -> throw Unsupported.feature("CAST to a stream", "cast to binary(name, length).");
            case "UNIQUEIDENTIFIER" -> "GUID";
            case "TIMESTAMP2" -> "TIMESTAMP";
            default -> FRACTION.matcher(type).replaceFirst("$1");
        };
    }

    /** The column type without the counter, the identity or the conversion round it. */
    private static IColumnType<?> plain(IColumnType<?> type) {
        if (type instanceof AutoIncColumnType<?> counter) {
            return plain(counter.getDelegate());
        }
        if (type instanceof EntityIDColumnType<?> identity) {
            return plain(identity.getIdColumn().getColumnType());
        }
        return type instanceof ColumnWithTransform<?, ?> converted ? plain(converted.getDelegate()) : type;
    }
}
