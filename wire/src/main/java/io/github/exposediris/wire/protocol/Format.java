package io.github.exposediris.wire.protocol;

/** How a value is written on the wire. */
public enum Format {
    /** As text in UTF-8, code 0. */
    TEXT,
    /** In PostgreSQL's binary form of the type, code 1. */
    BINARY;

    /**
     * The format with this code.
     *
     * @throws ProtocolViolation if the protocol knows no such code
     */
    public static Format of(int code) throws ProtocolViolation {
        return switch (code) {
            case 0 -> TEXT;
            case 1 -> BINARY;
            default -> throw new ProtocolViolation("unsupported format code: " + code);
        };
    }

    /** The code that stands for the format in a message. */
    public int code() {
        return ordinal();
    }
}
