package io.github.exposediris.wire.type;

import io.github.exposediris.wire.engine.WireType;
import java.math.BigInteger;
import java.sql.SQLException;

/** Reads whole numbers. */
final class IntegerText {
    private static final int LONGEST_LONG = 20;

    private IntegerText() {}

    static long parse(String text, WireType type, long least, long greatest) throws SQLException {
        long value = parse(text.strip(), type);
        if (value < least || value > greatest) {
            throw Refusal.range(type);
        }
        return value;
    }

    private static long parse(String digits, WireType type) throws SQLException {
        try {
            return digits.length() < LONGEST_LONG ? Long.parseLong(digits) : new BigInteger(digits).longValueExact();
        } catch (NumberFormatException notANumber) {
            throw Refusal.syntax(type);
        } catch (ArithmeticException tooLarge) {
            throw Refusal.range(type);
        }
    }
}
