package io.github.exposediris.wire.engine;

/** Where a session's transaction stands, as {@code ReadyForQuery} tells it. */
public enum TransactionStatus {
    /** No transaction is open. */
    IDLE,
    /** A transaction is open. */
    OPEN,
    /** A transaction is open and takes nothing but its end. */
    FAILED
}
