package io.github.exposediris.core.server;

/** What servers differ in. */
public enum Capability {
    /** The way to IRIS: its own driver, or which PostgreSQL wire. */
    KIND,
    /** The release of IRIS. */
    RELEASE,
    /** Whether a transaction belongs to its connection. */
    TRANSACTIONS,
    /** Whether a text arrives as it was sent. */
    TEXTS,
    /** Whether an empty string is one when it is read. */
    EMPTY_TEXTS,
    /** Whether columns are announced with their own types. */
    COLUMN_TYPES,
    /** How a page of rows is asked for. */
    PAGING,
    /** Whether the count of changed rows is told. */
    UPDATE_COUNTS,
    /** Whether the key of an inserted row is told. */
    GENERATED_KEYS,
    /** Whether a running statement can be cancelled. */
    CANCEL,
    /** Whether vectors can be compared. */
    VECTORS,
    /** Whether a vector column can have an HNSW index. */
    HNSW,
    /** What time it is there. */
    CLOCK,
    /** How a date is written. */
    DATES,
    /** Whether rows that are sent as a batch are written and counted. Only a write shows it. */
    BATCHES,
    /** Whether the table that was named for it could be written to. */
    WRITES
}
