package io.github.exposediris.wire.protocol;

import java.io.IOException;

/** The client sent what the protocol does not allow; the connection cannot go on, as the frame of the next message is lost. */
public final class ProtocolViolation extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, without any value that the client sent */
    public ProtocolViolation(String message) {
        super(message);
    }
}
