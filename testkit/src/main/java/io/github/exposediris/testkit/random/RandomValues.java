package io.github.exposediris.testkit.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** Random values that a column of their kind keeps as they are, the least and the greatest among them. For one thread. */
public final class RandomValues {
    private static final long FIRST_DAY = LocalDate.of(1840, 12, 31).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long FIRST_SECOND = LocalDateTime.of(1840, 12, 31, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
    private static final long DAY = 86_400;
    private static final long LAST_NANO = 86_399_999_999_999L;

    private static final String MARKS = "'\"\\\n\r\t?$%_;-{}";

    private final Random random;

    /** Values of that source. */
    public RandomValues(Random random) {
        this.random = random;
    }

    /** A whole number between two, these included; one of them now and then. */
    public long whole(long least, long most) {
        int kind = random.nextInt(32);
        if (kind < 2) {
            return kind == 0 ? least : most;
        }
        long size = most - least + 1;
        return size > 0 ? least + Math.floorMod(random.nextLong(), size) : ofMany(least, most);
    }

    /** Of more than half of all numbers. */
    private long ofMany(long least, long most) {
        long value = random.nextLong();
        while (value < least || value > most) {
            value = random.nextLong();
        }
        return value;
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A finite number; zero has no sign in IRIS. */
    public float float32() {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) && value != 0 ? value : 0.5f;
    }

    /** A finite number; zero has no sign in IRIS. */
    public double float64() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) && value != 0 ? value : 0.5;
    }

    /**
     * A decimal of that scale.
     *
     * @param precision at most 18: how many digits, all of them nines now and then
     */
    public BigDecimal decimal(int precision, int scale) {
        long most = BigInteger.TEN.pow(precision).longValueExact() - 1;
        return BigDecimal.valueOf(whole(-most, most), scale);
    }

    /** Any character but NUL and halves of a pair. */
    public char letter() {
        return (char) whole(1, 0xD7FF);
    }

    /** Characters of all planes, quotes, backslashes and line breaks more often than others; at most so many units of UTF-16. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        int length = (int) whole(0, most);
        while (text.length() < length) {
            int kind = random.nextInt(8);
            text.appendCodePoint(kind == 0 ? MARKS.charAt(random.nextInt(MARKS.length()))
                    : kind == 1 && text.length() + 1 < length ? 0x1F400 + random.nextInt(64)
                    : kind < 5 ? 32 + random.nextInt(95) : letter());
        }
        return text.toString();
    }

    /** At most so many bytes. */
    public byte[] bytes(int most) {
        byte[] bytes = new byte[(int) whole(0, most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Any UUID. */
    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A day that DATE keeps. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(whole(FIRST_DAY, LAST_DAY));
    }

    /** A time with at most so many digits of a second's fraction. */
    public LocalTime time(int digits) {
        long unit = unit(digits);
        return LocalTime.ofNanoOfDay(whole(0, LAST_NANO / unit) * unit);
    }

    /** A moment that TIMESTAMP2 keeps, with at most so many digits of a second's fraction. */
    public LocalDateTime moment(int digits) {
        long unit = unit(digits);
        long nanos = whole(0, 999_999_999 / unit) * unit;
        return LocalDateTime.ofEpochSecond(whole(FIRST_SECOND, LAST_SECOND), (int) nanos, ZoneOffset.UTC);
    }

    /** The same in UTC. */
    public Instant instant(int digits) {
        return moment(digits).toInstant(ZoneOffset.UTC);
    }

    /** A moment with an offset, both of which come back. */
    public OffsetDateTime offsetMoment() {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) whole(-64_800, 64_800));
        Instant within = instant(9);
        long second = Math.min(within.getEpochSecond(), LAST_SECOND - DAY);
        return Instant.ofEpochSecond(Math.max(second, FIRST_SECOND + DAY), within.getNano()).atOffset(offset);
    }

    /** Nanoseconds in 64 bits. */
    public Duration duration() {
        return Duration.ofNanos(whole(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Elements that are finite. */
    public double[] vector(int dimensions) {
        return random.doubles(dimensions, -1e6, 1e6).toArray();
    }

    /** How many nanoseconds the last of so many digits stands for. */
    static long unit(int digits) {
        long unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        return unit;
    }
}
