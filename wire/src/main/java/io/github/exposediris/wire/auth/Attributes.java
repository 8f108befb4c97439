package io.github.exposediris.wire.auth;

/** Reads the attributes of a SCRAM message one after the other: a letter, an equals sign and a value, separated by commas. */
final class Attributes {
    private final String text;
    private int position;

    Attributes(String text) {
        this.text = text;
    }

    /** Reads up to the next comma, or to the end, whatever stands there. */
    String part() throws AuthenticationFailure {
        if (position > text.length()) {
            throw AuthenticationFailure.malformed("it ends too early");
        }
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        String part = text.substring(position, end);
        position = end + 1;
        return part;
    }

    /** Reads the value of the attribute that must come now. */
    String value(char name) throws AuthenticationFailure {
        String part = part();
        if (part.length() < 2 || part.charAt(0) != name || part.charAt(1) != '=') {
            throw AuthenticationFailure.malformed("attribute \"" + name + "\" expected");
        }
        return part.substring(2);
    }

    /** What was not read yet. */
    String rest() {
        return position > text.length() ? "" : text.substring(position);
    }

    /** What was read so far, without the comma at its end. */
    String read() {
        return text.substring(0, Math.max(0, Math.min(position - 1, text.length())));
    }

    boolean isAtEnd() {
        return position > text.length();
    }
}
