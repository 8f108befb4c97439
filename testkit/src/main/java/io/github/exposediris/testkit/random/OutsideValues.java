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

/** Random values that a column of their kind would cut, round or not take, those just beyond its limits among them. For one thread. */
public final class OutsideValues {
    private static final LocalDateTime BEFORE = LocalDateTime.of(1840, 12, 30, 23, 59, 59, 999_999_999);
    private static final LocalDateTime AFTER = LocalDateTime.of(10_000, 1, 1, 0, 0);
    private static final int FEW_YEARS = 3_000;
    private static final long YEAR = 31_556_952;

    private final Random random;
    private final RandomValues inside;

    /** Values of that source. */
    public OutsideValues(Random random) {
        this.random = random;
        this.inside = new RandomValues(random);
    }

    /** More units of UTF-16 than these, counted by characters not always. */
    public String longText(int most) {
        String text = inside.text(most);
        StringBuilder longer = new StringBuilder(text);
        while (longer.length() <= most) {
            longer.appendCodePoint(random.nextBoolean() ? 'x' : 0x1F400);
        }
        return random.nextBoolean() ? longer.toString() : longer + inside.text(9);
    }

    /** A text with NUL or half of a pair somewhere in it; at most so many units. */
    public String unsendableText(int most) {
        StringBuilder text = new StringBuilder(inside.text(most - 1));
        int at = random.nextInt(text.length() + 1);
        boolean between = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        text.insert(between ? at - 1 : at, random.nextBoolean() ? '\0' : (char) 0xD800);
        return text.toString();
    }

    /** A character that no text carries. */
    public char unsendableLetter() {
        return random.nextInt(4) == 0 ? '\0' : (char) (0xD800 + random.nextInt(0x800));
    }

    /** More bytes than these. */
    public byte[] longBytes(int most) {
        return new byte[most + 1 + random.nextInt(100)];
    }

    /** A decimal with more digits before or after the point than that column has. */
    public BigDecimal decimal(int precision, int scale) {
        if (random.nextBoolean()) {
            BigInteger finer = new BigInteger(59, random).multiply(BigInteger.TEN).add(BigInteger.ONE);
            return signed(new BigDecimal(finer, scale + 1 + random.nextInt(20)));
        }
        BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
        return signed(least.add(new BigDecimal(new BigInteger(random.nextInt(59) + 1, random), scale)));
    }

    private BigDecimal signed(BigDecimal value) {
        return random.nextBoolean() ? value : value.negate();
    }

    /** NaN or an infinity. */
    public double float64() {
        return inside.oneOf(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.longBitsToDouble(-1));
    }

    /** NaN or an infinity. */
    public float float32() {
        return (float) float64();
    }

    /** A day that DATE does not keep. */
    public LocalDate date() {
        return moment().toLocalDate();
    }

    /** A moment that TIMESTAMP2 does not keep, for its day. */
    public LocalDateTime moment() {
        long seconds = inside.whole(0, FEW_YEARS * YEAR);
        return random.nextBoolean() ? BEFORE.minusSeconds(seconds) : AFTER.plusSeconds(seconds);
    }

    /** A moment that TIMESTAMP does not keep, for its year or for the digits of its second's fraction. */
    public LocalDateTime coarseMoment(int digits) {
        return switch (random.nextInt(3)) {
            case 0 -> LocalDateTime.of(0, 12, 31, 23, 59, 59).minusSeconds(inside.whole(0, FEW_YEARS * YEAR));
            case 1 -> AFTER.plusSeconds(inside.whole(0, FEW_YEARS * YEAR));
            default -> LocalDateTime.of(inside.date(), time(digits));
        };
    }

    /** A time with more digits of a second's fraction than these. */
    public LocalTime time(int digits) {
        long finer = inside.whole(1, RandomValues.unit(digits) - 1);
        return inside.time(digits).plusNanos(finer);
    }

    /** The same as {@link #moment} in UTC, or as far away as instants go. */
    public Instant instant() {
        return random.nextInt(8) == 0 ? inside.oneOf(Instant.MIN, Instant.MAX) : moment().toInstant(ZoneOffset.UTC);
    }

    /** A moment with an offset that in UTC has a year of more than four digits. */
    public OffsetDateTime offsetMoment() {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) inside.whole(-64_800, 64_800));
        long seconds = inside.whole(0, FEW_YEARS * YEAR);
        LocalDateTime utc = random.nextBoolean() ? AFTER.plusSeconds(seconds) : LocalDateTime.of(-1, 12, 31, 23, 59).minusSeconds(seconds);
        return utc.atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset);
    }

    /** More nanoseconds than 64 bits hold. */
    public Duration duration() {
        Duration longer = Duration.ofNanos(Long.MAX_VALUE).plusNanos(inside.whole(1, Long.MAX_VALUE));
        return random.nextBoolean() ? longer : longer.negated().minusNanos(1);
    }

    /** A vector of another length, or with an element that is not finite. */
    public double[] vector(int dimensions) {
        int other = random.nextInt(2 * dimensions + 2);
        if (other != dimensions) {
            return inside.vector(other);
        }
        double[] vector = inside.vector(dimensions);
        vector[random.nextInt(dimensions)] = float64();
        return vector;
    }
}
