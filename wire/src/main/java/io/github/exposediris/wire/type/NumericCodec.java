package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import io.github.exposediris.wire.protocol.MessageWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Exact numbers. The binary form holds groups of four decimal digits, as PostgreSQL's {@code numeric_send} writes them. */
final class NumericCodec extends ValueCodec<BigDecimal> {
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int SCALE_MASK = 0x3FFF;
    private static final int GROUP = 4;
    private static final int GROUP_LIMIT = 10_000;
    private static final int LONGEST_TEXT = 150_000;
    private static final int LARGEST_EXPONENT = 131_072;

    NumericCodec() {
        super(WireType.NUMERIC, BigDecimal.class);
    }

    @Override
    BigDecimal fromText(String text) throws SQLException {
        try {
            BigDecimal value = new BigDecimal(text.length() > LONGEST_TEXT ? "" : text.strip());
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                throw Refusal.range(type());
            }
            return value;
        } catch (NumberFormatException notFinite) {
            throw Refusal.syntax(type());
        }
    }

    @Override
    BigDecimal fromBinary(ByteBuffer bytes) throws SQLException {
        int groups = bytes.getShort() & 0xFFFF;
        int weight = bytes.getShort();
        int sign = bytes.getShort() & 0xFFFF;
        int scale = bytes.getShort() & SCALE_MASK;
        if (sign != POSITIVE && sign != NEGATIVE) {
            throw Refusal.range(type());
        }
        BigDecimal value = digits(bytes, groups).scaleByPowerOfTen(GROUP * (weight - groups + 1));
        return (sign == NEGATIVE ? value.negate() : value).setScale(scale, RoundingMode.DOWN);
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
    String toText(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    void toBinary(BigDecimal value, MessageWriter out) {
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
