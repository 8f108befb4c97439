package io.github.exposediris.wire.copy;

/** Fields of the text form: a backslash begins an escape, also of the delimiter. */
final class TextFields extends CopyFields {
    TextFields(CopyOptions options) {
        super(options);
    }

    @Override
    boolean field() {
        while (moreOfField()) {
            int b = take();
            if (b == '\\' && more()) {
                escape();
            } else {
                put(b);
            }
        }
        return true;
    }

    private void escape() {
        int b = take();
        if (digit(b, 8) >= 0) {
            put(number(digit(b, 8), 8, 2));
        } else if (b == 'x' && digit(peek(), 16) >= 0) {
            put(number(0, 16, 2));
        } else {
            put(CopyEscapes.control(b));
        }
    }

    private int number(int first, int radix, int most) {
        int value = first;
        for (int i = 0; i < most && digit(peek(), radix) >= 0; i++) {
            value = value * radix + digit(take(), radix);
        }
        return value;
    }

    private static int digit(int b, int radix) {
        return b < 0 || b > 'f' ? -1 : Character.digit(b, radix);
    }
}
