package io.github.exposediris.core.guard;

import io.github.exposediris.core.server.TransactionIsolation;

/** What is said to who asked for too much: what the server lacks, that nothing was sent, and what to do instead. */
final class Refusals {
    static final String CONTROL_BY_ITSELF =
            "Inside autoCommit every statement commits by itself, and there is no transaction to begin or to end; nothing was sent. Use a"
                    + " transaction block.";
    static final String COPY =
            "This server's COPY writes NULL for values and reads back something else; nothing was sent. Use a batch insert or a query.";

    static final String UNCOUNTED =
            "This server counted no row for an INSERT that did not fail, so that none of its counts can be believed. The row is there,"
                    + " unless its transaction is rolled back. Connect by InterSystems' own driver (jdbc:IRIS:), or by another gateway.";

    private static final String CURES =
            " Run it in autoCommit, where each statement commits by itself, or connect by InterSystems' own driver (jdbc:IRIS:), or say"
                    + " unsafeServer=ALLOW where one connection alone writes.";

    private Refusals() {}

    static String of(TransactionIsolation isolation) {
        return switch (isolation) {
            case OWN -> "Each connection of this server has its own transactions.";
            case SHARED -> "All connections of this server share one transaction, so that one undoes or commits what others write.";
            case NONE -> "This server has no transactions: what is written stays, whatever is rolled back.";
            case UNKNOWN -> "This server did not tell whether it keeps transactions apart.";
        };
    }

    static String write(TransactionIsolation isolation) {
        return of(isolation) + " A statement that writes is not sent inside a transaction block here." + CURES;
    }

    static String control(TransactionIsolation isolation) {
        return of(isolation) + " A statement that begins or ends a transaction is not sent here." + CURES;
    }

    static String isolation(TransactionIsolation isolation) {
        return of(isolation) + " It would ignore the isolation level; leave it at READ_COMMITTED, which takes the server's own.";
    }

    static String key(String table) {
        return "This server does not tell the key that it generates for a row of table " + table + "; nothing was sent. Make the key in the"
                + " program, as UUIDTable does, or insert without asking for it, or connect by InterSystems' own driver (jdbc:IRIS:).";
    }

    static String count(String what) {
        return "This server does not tell how many rows a statement changed, and " + what + " depends on it; nothing was sent. Read the"
                + " row first and compare, or connect by InterSystems' own driver (jdbc:IRIS:).";
    }
}
