package io.github.exposediris.jdbc.storm;

/** How somebody ends a transaction from outside. */
enum Ending {
    COROUTINE_CANCEL,
    THREAD_INTERRUPT,
    STATEMENT_CANCEL,
    QUERY_TIMEOUT
}
