package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.statement.Assignments;
import io.github.exposediris.core.statement.Insert;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** A random value of every type, now and then NULL. */
final class SampleRow {
    private static final long FIRST_DAY = LocalDate.of(1840, 12, 31).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long FIRST_SECOND = LocalDateTime.of(1841, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND = LocalDateTime.of(9999, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private static final String MARKS = "'\"\\\n\r\t?$%_;-{}";

    private final Random random;
    private final Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>();

    SampleRow(Random random) {
        this.random = random;
        Samples to = Samples.TABLE;
        numbers(to);
        texts(to);
        times(to);
        put(to.flag, random.nextBoolean());
        put(to.bytes, bytes(16));
        put(to.byteStream, bytes(300));
        put(to.code, new UUID(random.nextLong(), random.nextLong()));
        put(to.byName, Colour.values()[random.nextInt(3)]);
        put(to.byOrdinal, Colour.values()[random.nextInt(3)]);
    }

    private void numbers(Samples to) {
        put(to.int8, (byte) random.nextInt());
        put(to.int16, (short) random.nextInt());
        put(to.int32, random.nextInt());
        put(to.int64, random.nextLong());
        put(to.float32, finite(Float.intBitsToFloat(random.nextInt())));
        put(to.float64, finite(Double.longBitsToDouble(random.nextLong())));
        put(to.money, new BigDecimal(new BigInteger(59, random), 4));
        put(to.ratio, new BigDecimal(new BigInteger(59, random).negate(), 18));
    }

    private void texts(Samples to) {
        put(to.letter, (char) (1 + random.nextInt(0xD000)));
        put(to.label, text(5));
        put(to.body, text(300));
        put(to.stream, text(300));
        put(to.json, List.of(text(20).replace("\"", ""), "x"));
    }

    private void times(Samples to) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(between(FIRST_SECOND, LAST_SECOND), random.nextInt(1_000_000_000),
                ZoneOffset.UTC);
        put(to.day, LocalDate.ofEpochDay(between(FIRST_DAY, LAST_DAY)));
        put(to.clock, LocalTime.ofNanoOfDay(between(0, 86_399_999_999_999L)));
        put(to.moment, moment);
        put(to.coarseClock, LocalTime.ofSecondOfDay(between(0, 86_399)).plusNanos(1_000_000 * between(0, 999)));
        put(to.coarseMoment, moment.truncatedTo(ChronoUnit.MICROS));
        put(to.coarseInstant, moment.minusYears(1_000).truncatedTo(ChronoUnit.MICROS).toInstant(ZoneOffset.UTC));
        put(to.instant, Instant.ofEpochSecond(between(FIRST_SECOND, LAST_SECOND), random.nextInt(1_000_000_000)));
        put(to.zoned, moment.atOffset(ZoneOffset.ofTotalSeconds((int) between(-64_800, 64_800))));
        put(to.lasting, Duration.ofNanos(random.nextLong()));
    }

    private <T> void put(Column<@Nullable T> column, T value) {
        values.put(column, random.nextInt(8) == 0 ? null : value);
    }

    /** Zero has no sign in IRIS. */
    private static float finite(float value) {
        return Float.isFinite(value) && value != 0 ? value : 0.5f;
    }

    private static double finite(double value) {
        return Double.isFinite(value) && value != 0 ? value : 0.5;
    }

    private long between(long least, long most) {
        return least + Math.floorMod(random.nextLong(), most - least + 1);
    }

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Characters of all planes, quotes, backslashes and line breaks more often than others. */
    private String text(int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(8);
            text.appendCodePoint(kind == 0 ? MARKS.charAt(random.nextInt(MARKS.length())) : kind == 1 ? 0x1F400 + random.nextInt(64)
                    : kind < 5 ? 32 + random.nextInt(95) : 1 + random.nextInt(0xD000));
        }
        return text.toString();
    }

    Map<Column<?>, @Nullable Object> values() {
        return values;
    }

    /** An insert of the row. */
    Insert insert() {
        return writtenTo(Insert.into(Samples.TABLE));
    }

    @SuppressWarnings("unchecked") // each value was made for its column
    <B extends Assignments<B>> B writtenTo(B row) {
        values.forEach((column, value) -> row.set((Column<@Nullable Object>) column, value));
        return row;
    }
}
