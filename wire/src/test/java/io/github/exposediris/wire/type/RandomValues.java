package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.ArrayValue;
import io.github.exposediris.wire.engine.ArrayValue.Dimension;
import io.github.exposediris.wire.engine.WireType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Values of any type, extreme ones more often than chance would give them. */
final class RandomValues {
    private static final String LETTERS = "ab\"\\{},' \n\tNULLnull$?%é日";
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    Object of(WireType type) {
        WireType element = type.element();
        return element != null ? array(element) : single(type);
    }

    private Object single(WireType type) {
        return switch (type) {
            case BOOL -> random.nextBoolean();
            case INT2 -> (short) whole(16);
            case INT4 -> (int) whole(32);
            case INT8 -> whole(64);
            case OID -> whole(32) & 0xFFFF_FFFFL;
            case FLOAT4 -> floating(Float.intBitsToFloat(random.nextInt()));
            case FLOAT8 -> floating(Double.longBitsToDouble(random.nextLong()));
            case NUMERIC -> exact();
            case BYTEA -> bytes();
            case DATE -> day();
            case TIME -> time();
            case TIMESTAMP -> moment();
            case TIMESTAMPTZ -> moment().atOffset(ZoneOffset.UTC);
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            default -> text();
        };
    }

    private boolean seldom() {
        return random.nextInt(20) == 0;
    }

    private long whole(int bits) {
        long extreme = 1L << bits - 1;
        return seldom() ? random.nextBoolean() ? extreme : ~extreme : random.nextLong() >> random.nextInt(64);
    }

    private Object floating(float value) {
        return seldom() ? (float) random.nextInt(100) / 4 : value;
    }

    private Object floating(double value) {
        return seldom() ? (double) random.nextInt(1_000) / 8 : value;
    }

    private Number exact() {
        if (seldom()) {
            return new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}[random.nextInt(3)];
        }
        BigInteger digits = new BigInteger(random.nextInt(200), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(60));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    private LocalDate day() {
        if (seldom()) {
            return random.nextBoolean() ? LocalDate.MAX : LocalDate.MIN;
        }
        return LocalDate.of(random.nextInt(14_713) - 4_712, 1, 1).plusDays(random.nextInt(366));
    }

    private LocalTime time() {
        return LocalTime.ofNanoOfDay((long) (random.nextDouble() * MICROS_PER_DAY) * 1_000);
    }

    private LocalDateTime moment() {
        LocalDate day = day();
        return Infinite.is(day) ? Infinite.moment(day) : day.atTime(seldom() ? LocalTime.MIDNIGHT : time());
    }

    private String text() {
        int length = random.nextInt(12);
        return random.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    private ArrayValue array(WireType element) {
        List<Dimension> dimensions = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Dimension(1 + random.nextInt(3), seldom() ? random.nextInt(9) - 4 : 1))
                .toList();
        int count = dimensions.isEmpty() ? 0 : dimensions.stream().mapToInt(Dimension::length).reduce(1, (a, b) -> a * b);
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(random.nextInt(5) == 0 ? null : single(element));
        }
        return new ArrayValue(element, dimensions, elements);
    }
}
