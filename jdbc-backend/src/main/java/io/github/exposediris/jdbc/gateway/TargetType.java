package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.value.SqlMoments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLDataException;
import java.sql.SQLType;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What {@code setObject} makes of a text or a moment for the type that it is told. */
final class TargetType {
    private TargetType() {}

    /**
     * The value to send.
     *
     * @param target one of {@link Types}, or an {@link SQLType}
     * @param scale the digits behind the point that a decimal is rounded to; null for those it has
     * @throws SQLDataException if it is no value of that type
     */
    static Object converted(Object value, Object target, @Nullable Object scale) throws SQLDataException {
        try {
            Object plain = value instanceof String text ? ofText(text.strip(), code(target), value) : ofMoment(value, code(target));
            return plain instanceof BigDecimal number && scale instanceof Integer digits
                    ? number.setScale(digits, RoundingMode.HALF_UP)
                    : plain;
        } catch (RuntimeException e) {
            throw new SQLDataException("A parameter is no value of its type (" + target + "); nothing was sent.", "22018", e);
        }
    }

    private static int code(Object target) {
        return target instanceof SQLType named ? named.getVendorTypeNumber() : (Integer) target;
    }

    private static Object ofText(String text, int type, Object otherwise) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> new BigDecimal(text).longValueExact();
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal(text);
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> Double.valueOf(text);
            case Types.DATE -> SqlMoments.date(text);
            case Types.TIME -> SqlMoments.time(text);
            case Types.TIMESTAMP -> SqlMoments.moment(text);
            default -> otherwise;
        };
    }

    private static Object ofMoment(Object value, int type) {
        Object moment = value.getClass() == Date.class ? new Timestamp(((Date) value).getTime()) : value;
        if (!(moment instanceof Date || moment instanceof LocalDate || moment instanceof LocalTime || moment instanceof LocalDateTime)) {
            return value;
        }
        return switch (type) {
            case Types.DATE -> SqlMoments.date(moment);
            case Types.TIME -> moment instanceof Timestamp || moment instanceof LocalDateTime
                    ? SqlMoments.moment(moment).toLocalTime()
                    : SqlMoments.time(moment);
            case Types.TIMESTAMP -> SqlMoments.moment(moment);
            default -> value;
        };
    }
}
