package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.LooseMoments;
import io.github.exposediris.embedded.function.Moments;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.h2.util.JSR310Utils;
import org.h2.value.DataType;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/** Dates and times of the engine's values; NULL gives NULL. Called by the engine from any thread. */
public final class MomentCalls {
    private static final long LAST_DAY = 2_980_013;

    private MomentCalls() {}

    /** CAST to DATE: text that is no date is day 0, and so is a count of days out of range. Source: InterSystems SQL Reference, "CAST". */
    public static @Nullable LocalDate castDate(Value value) {
        if (Arguments.isAnyNull(value)) {
            return null;
        }
        if (DataType.isCharacterStringType(value.getValueType())) {
            LocalDate date = Moments.date(value.getString());
            return date == null ? Moments.ZERO : date;
        }
        if (DataType.isNumericType(value.getValueType())) {
            long days = value.getLong();
            return Math.abs(days) > LAST_DAY ? Moments.ZERO : Moments.ZERO.plusDays(days);
        }
        return JSR310Utils.valueToLocalDate(value, null);
    }

    /** CAST to TIME: text that is no time is midnight. Source: InterSystems SQL Reference, "CAST". */
    public static @Nullable LocalTime castTime(Value value) {
        if (Arguments.isAnyNull(value)) {
            return null;
        }
        if (DataType.isCharacterStringType(value.getValueType())) {
            LocalTime time = Moments.time(value.getString());
            return time == null ? LocalTime.MIDNIGHT : time;
        }
        return JSR310Utils.valueToLocalTime(value, null);
    }

    /** A timestamp; text in a format that DATEADD and its like do not read is refused. */
    public static @Nullable LocalDateTime moment(Value value) throws SQLException {
        boolean text = ValueFunctions.isText(value);
        LocalDateTime moment = text ? LooseMoments.moment(value.getString()) : momentOrNull(value);
        if (moment == null && !Arguments.isAnyNull(value)) {
            throw SqlCode.FATAL.failure("<ILLEGAL VALUE>, or a format of dates that the stand-in does not have", "22007");
        }
        return moment;
    }

    /** A timestamp; NULL for text that is none, as date functions have it. Source: InterSystems SQL Reference, "YEAR". */
    public static @Nullable LocalDateTime momentOrNull(Value value) {
        if (Arguments.isAnyNull(value)) {
            return null;
        }
        if (value.getValueType() == Value.TIME) {
            return JSR310Utils.valueToLocalTime(value, null).atDate(LocalDate.of(1900, 1, 1));
        }
        if (DataType.isNumericType(value.getValueType())) {
            return Moments.ZERO.plusDays(value.getLong()).atStartOfDay();
        }
        return ValueFunctions.isText(value) ? ofText(value.getString()) : JSR310Utils.valueToLocalDateTime(value, null);
    }

    private static @Nullable LocalDateTime ofText(String text) {
        LocalDateTime counted = LooseMoments.horolog(text);
        return counted == null ? Moments.timestamp(text) : counted;
    }

    /** WEEK. */
    public static @Nullable Integer week(Value value) {
        LocalDateTime moment = momentOrNull(value);
        return moment == null ? null : (Integer) Moments.week(moment.toLocalDate());
    }
}
