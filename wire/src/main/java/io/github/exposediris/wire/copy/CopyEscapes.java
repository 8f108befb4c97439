package io.github.exposediris.wire.copy;

/** The backslash escapes of PostgreSQL's {@code E''} literals and of COPY's text form. */
final class CopyEscapes {
    private CopyEscapes() {}

    /** The character that stands for a control character after a backslash; the character itself where it stands for none. */
    static int control(int letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }

    static String decode(String literal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean escape = c == '\\' && i + 1 < literal.length();
            text.append(escape ? (char) control(literal.charAt(++i)) : c);
        }
        return text.toString();
    }
}
