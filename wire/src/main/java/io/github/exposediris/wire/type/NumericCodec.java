package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/**
 * Exact numbers. The binary form holds groups of four decimal digits, as PostgreSQL's {@code numeric_send} writes them. What is not
 * a number, or infinite, is a {@link Double}.
 */
final class NumericCodec extends ValueCodec<Number> {
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int NOT_A_NUMBER = 0xC000;
    private static final int INFINITE = 0xD000;
    private static final int NEGATIVE_INFINITE = 0xF000;
    private static final int SCALE_MASK = 0x3FFF;
    private static final int GROUP = 4;
    private static final int GROUP_LIMIT = 10_000;
    private static final int LONGEST_TEXT = 150_000;
    private static final int LARGEST_EXPONENT = 131_072;

    NumericCodec() {
        super(WireType.NUMERIC, Number.class);
    }

    @Override
    Number fromText(String text) throws SQLException {
        String word = text.strip();
        return !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1))
                ? special(FloatText.parse(word, type()))
                : finite(word);
    }

    private Number special(double value) throws SQLException {
        if (Double.isFinite(value)) {
            throw Refusal.syntax(type());
        }
        return value;
    }

    private BigDecimal finite(String text) throws SQLException {
        try {
            BigDecimal value = new BigDecimal(text.length() > LONGEST_TEXT ? "" : text);
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                throw Refusal.range(type());
            }
            return value;
        } catch (NumberFormatException notFinite) {
            throw Refusal.syntax(type());
        }
    }

    @Override
    Number fromBinary(ByteBuffer bytes) throws SQLException {
        int groups = bytes.getShort() & 0xFFFF;
        int weight = bytes.getShort();
        int sign = bytes.getShort() & 0xFFFF;
        int scale = bytes.getShort() & SCALE_MASK;
        return switch (sign) {
            case POSITIVE, NEGATIVE -> finite(bytes, groups, weight, sign == NEGATIVE).setScale(scale, RoundingMode.DOWN);
            case NOT_A_NUMBER -> Double.NaN;
            case INFINITE -> Double.POSITIVE_INFINITY;
            case NEGATIVE_INFINITE -> Double.NEGATIVE_INFINITY;
            default -> throw Refusal.binary(type());
        };
    }

    private BigDecimal finite(ByteBuffer bytes, int groups, int weight, boolean negative) throws SQLException {
        BigDecimal value = digits(bytes, groups).scaleByPowerOfTen(GROUP * (weight - groups + 1));
        return negative ? value.negate() : value;
    }

    private BigDecimal digits(ByteBuffer bytes, int groups) throws SQLException {
        if (groups == 0) {
            return BigDecimal.ZERO;
        }
        char[] digits = new char[groups * GROUP];
        for (int group = 0; group < groups; group++) {
            int value = bytes.getShort();
            if (value < 0 || value >= GROUP_LIMIT) {
                throw Refusal.binary(type());
            }
            for (int i = GROUP - 1; i >= 0; i--, value /= 10) {
                digits[group * GROUP + i] = (char) ('0' + value % 10);
            }
        }
        return new BigDecimal(digits);
    }

    @Override
    String toText(Number value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    void toBinary(Number value, MessageWriter out) {
        if (value instanceof BigDecimal number) {
            finite(number, out);
        } else {
            double special = value.doubleValue();
            out.int16(0).int16(0).int16(Double.isNaN(special) ? NOT_A_NUMBER : special > 0 ? INFINITE : NEGATIVE_INFINITE).int16(0);
        }
    }

    private static void finite(BigDecimal value, MessageWriter out) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int fractionGroups = (plain.scale() + GROUP - 1) / GROUP;
        String digits = plain.signum() == 0 ? "" : plain.unscaledValue().abs().toString();
        String padded = digits.isEmpty() ? "" : digits + "0".repeat(fractionGroups * GROUP - plain.scale());
        int groups = (padded.length() + GROUP - 1) / GROUP;
        int written = withoutZeroGroups(padded, groups);
        out.int16(written).int16(groups == 0 ? 0 : groups - fractionGroups - 1);
        out.int16(plain.signum() < 0 ? NEGATIVE : POSITIVE).int16(plain.scale() & SCALE_MASK);
        for (int group = 0; group < written; group++) {
            out.int16(group(padded, groups, group));
        }
    }

    private static int withoutZeroGroups(String digits, int groups) {
        int written = groups;
        while (written > 0 && group(digits, groups, written - 1) == 0) {
            written--;
        }
        return written;
    }

    private static int group(String digits, int groups, int group) {
        int end = digits.length() - (groups - 1 - group) * GROUP;
        int value = 0;
        for (int i = Math.max(0, end - GROUP); i < end; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
