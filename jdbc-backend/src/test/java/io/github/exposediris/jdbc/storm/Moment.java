package io.github.exposediris.jdbc.storm;

/** What a transaction was at when it was ended. */
enum Moment {
    AWAITING_CONNECTION,
    SHORT_STATEMENT,
    LONG_STATEMENT,
    OWN_WORK
}
