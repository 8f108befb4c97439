package io.github.exposediris.core.table;

import io.github.exposediris.core.value.CarriedType;
import io.github.exposediris.core.value.SqlMoments;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@link OffsetDateTime} as a text, since IRIS has no timestamp with a time zone: the moment in UTC with nine digits of a second's
 * fraction, and the offset after it. So the texts sort as the moments do, and the value comes back with its offset.
 */
final class OffsetDateTimeColumn extends IrisColumnType<OffsetDateTime> implements CarriedType<OffsetDateTime> {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final int MOMENT = 29;

    @Override
    public String sqlType() {
        return "VARCHAR(40)";
    }

    @Override
    public OffsetDateTime valueFromDB(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return moment;
        }
        String text = value.toString();
        return LocalDateTime.parse(text.substring(0, MOMENT), UTC)
                .atOffset(ZoneOffset.UTC)
                .withOffsetSameInstant(ZoneOffset.of(text.substring(MOMENT)));
    }

    @Override
    public Object notNullValueToDB(OffsetDateTime value) {
        return UTC.format(value.withOffsetSameInstant(ZoneOffset.UTC)) + value.getOffset();
    }

    @Override
    public Class<?> driverClass() {
        return String.class;
    }

    @Override
    public @Nullable String unfit(OffsetDateTime value) {
        int year = SqlMoments.utc(value.toEpochSecond(), 0).getYear();
        return year < 0 || year > 9999 ? "the year is not between 0 and 9999" : null;
    }

    @Override
    public String nonNullValueToString(OffsetDateTime value) {
        return "'" + notNullValueToDB(value) + "'";
    }
}
