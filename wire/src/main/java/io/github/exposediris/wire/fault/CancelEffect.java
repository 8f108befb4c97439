package io.github.exposediris.wire.fault;

/** What a cancel request with the right key does. */
public enum CancelEffect {
    /** The running statement is cancelled. */
    CANCELS,
    /** Nothing. */
    NOTHING,
    /** The client's socket is closed; its statement goes on. */
    CLOSES_SOCKET
}
