package io.github.exposediris.embedded.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * TO_CHAR of numbers, with the codes 9, 0, comma, point, G, D, S, $ and FM in the locale of InterSystems' examples. Source: InterSystems
 * SQL Reference, "TO_CHAR", "Number Formats". Its page does not tell where a sign or a separator goes beside blanks.
 */
public final class NumberFormats {
    private static final Pattern CODES = Pattern.compile("(?=.*[90])[90,.GDSBFM$ ]+");
    private static final Pattern FORMAT = Pattern.compile("(FM)?(S?)(\\$?)([90][90,G]*)(?:[.D]([90]+))?(S?)");

    private NumberFormats() {}

    /** Whether this is a format of numbers, and none of dates. */
    public static boolean isNumeric(String upperFormat) {
        return CODES.matcher(upperFormat).matches();
    }

    /** The number in that format; pound signs where it has too few places; null where the page does not tell. */
    public static @Nullable String formatted(BigDecimal number, String upperFormat) {
        Matcher format = FORMAT.matcher(upperFormat);
        if (!format.matches() || !format.group(2).isEmpty() && !format.group(6).isEmpty()) {
            return null;
        }
        String fraction = format.group(5) == null ? "" : format.group(5);
        BigDecimal rounded = number.setScale(fraction.length(), RoundingMode.HALF_UP);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String mask = format.group(4);
        if (parts[0].length() > mask.chars().filter(Character::isDigit).count()) {
            return "#".repeat(upperFormat.length() + 1);
        }
        if (parts[0].equals("0") && rounded.signum() != 0 && !mask.endsWith("0")) {
            return null;
        }
        return signed(format, whole(parts[0], mask), parts.length == 1 ? "" : "." + parts[1], rounded.signum() < 0);
    }

    /** The digits in their places, with blanks in front; null where a separator would stand among those. */
    private static @Nullable String whole(String digits, String mask) {
        StringBuilder places = new StringBuilder();
        int left = digits.length();
        int firstZero = mask.indexOf('0');
        for (int i = mask.length() - 1; i >= 0; i--) {
            boolean filled = left > 0 || firstZero >= 0 && i >= firstZero;
            if (!Character.isDigit(mask.charAt(i))) {
                if (!filled) {
                    return null;
                }
                places.append(',');
            } else {
                left--;
                places.append(left >= 0 ? digits.charAt(left) : filled ? '0' : ' ');
            }
        }
        return places.reverse().toString();
    }

    private static @Nullable String signed(Matcher format, @Nullable String whole, String fraction, boolean negative) {
        boolean leading = !format.group(2).isEmpty();
        boolean trailing = !format.group(6).isEmpty();
        boolean packed = format.group(1) != null;
        boolean dollar = !format.group(3).isEmpty();
        if (whole == null || whole.startsWith(" ") && !packed && (leading || trailing || dollar || negative)) {
            return null;
        }
        String mark = negative ? "-" : leading || trailing ? "+" : packed ? "" : " ";
        String number = (dollar ? "$" : "") + (packed ? whole.strip() : whole) + fraction;
        return trailing ? number + mark : mark + number;
    }
}
