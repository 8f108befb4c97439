package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.Decimals;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.type.StandardColumns;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How results look to a client. BIT is kept as a decimal of one digit, so that a boolean of the engine is always a condition, which
 * IRIS does not take in a select list (-12). A vector is the text of its elements, and a time that may be finer than a microsecond a text
 * too, as PostgreSQL's own types of times end there ("Date/Time Types", resolution). iris-pgwire announces every timestamp as a text.
 */
final class ColumnViews {
    private static final int MICROSECONDS = 6;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private ColumnViews() {}

    static ColumnView view(ResultSetMetaData metaData, int column) throws SQLException {
        if (PgViews.isAnswer(metaData, column)) {
            return PgViews.view(metaData, column);
        }
        String label = metaData.getColumnLabel(column);
        String type = metaData.getColumnTypeName(column);
        if (type.startsWith("INTERVAL")) {
            throw SqlCode.FATAL.failure("the stand-in has no difference of times");
        }
        return switch (type.startsWith("ROW(") ? "ROW" : type) {
            case "BOOLEAN" -> throw SqlCode.SCALAR_EXPECTED.failure("Column " + column + " of the select list is a condition");
            case "ROW" -> throw SqlCode.ONE_ITEM_EXPECTED.failure();
            case "DECFLOAT" -> metaData.getPrecision(column) == 1
                    ? new ColumnView(label, WireType.BOOL, ColumnViews::bit)
                    : new ColumnView(label, WireType.NUMERIC, ColumnViews::canonical);
            case "NUMERIC" -> isOfTable(metaData, column)
                    ? StandardColumns.view(metaData, column)
                    : new ColumnView(label, WireType.NUMERIC, ColumnViews::canonical);
            case "JAVA_OBJECT" -> text(label, Object::toString);
            case "TIME", "TIMESTAMP" -> moment(StandardColumns.view(metaData, column), metaData.getScale(column));
            case "UUID" -> text(label, value -> value.toString().toUpperCase(Locale.ROOT));
            case "JSON" -> text(label, value -> value instanceof byte[] json ? new String(json, StandardCharsets.UTF_8) : value);
            default -> StandardColumns.view(metaData, column);
        };
    }

    private static ColumnView text(String label, UnaryOperator<Object> present) {
        return new ColumnView(label, WireType.VARCHAR, present);
    }

    private static boolean isOfTable(ResultSetMetaData metaData, int column) throws SQLException {
        String table = metaData.getTableName(column);
        return table != null && !table.isEmpty();
    }

    private static Object bit(Object value) {
        return value instanceof Number number ? number.intValue() != 0 : value;
    }

    private static ColumnView moment(ColumnView standard, int digits) {
        return digits > MICROSECONDS
                ? new ColumnView(standard.label(), WireType.TEXT, value -> odbc(standard.present().apply(value)))
                : standard;
    }

    /** The ODBC format, without zeros at the end of the fraction. */
    private static Object odbc(Object value) {
        return value instanceof LocalDateTime moment ? moment.toLocalDate() + " " + TIME.format(moment) : TIME.format((LocalTime) value);
    }

    /** What was computed shows as many digits as IRIS holds, and no zeros at the end. */
    private static Object canonical(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal stripped = Decimals.held(number);
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        return value;
    }
}
