package io.github.exposediris.core.server;

/** What the probe may come to see, each the text of a column or the name of its type. */
enum Observation {
    VERSION,
    TAKES_FETCH,
    ONE,
    PROCESS,
    TYPE_OF_BIGINT,
    TEXT,
    EMPTY_TEXT,
    GATEWAY,
    PROCESS_OF_SECOND,
    TEN_BY_LEVEL,
    PROCESS_IN_TRANSACTION,
    VECTOR_PRODUCT,
    LOCAL_TIME,
    UTC_TIME,
    DATE
}
