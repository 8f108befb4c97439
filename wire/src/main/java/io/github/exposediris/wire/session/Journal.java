package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.TransactionStatus;
import java.sql.SQLException;
import java.util.Set;

/**
 * What a session tells its host, and whether it changed definitions. A change counts when it is made and again when its
 * transaction ends, as that undoes it or shows it to others. For the session's thread.
 */
final class Journal {
    private static final Set<String> HARMLESS =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "SHOW", "BEGIN", "START", "SAVEPOINT", "RELEASE");
    private static final Set<String> ENDS = Set.of("COMMIT", "ROLLBACK");

    private final SessionHost host;
    private final EngineSession session;
    private final Cancellation cancellation;
    private boolean changed;

    Journal(SessionHost host, EngineSession session, Cancellation cancellation) {
        this.host = host;
        this.session = session;
        this.cancellation = cancellation;
    }

    /**
     * Stops what the client asked to cancel.
     *
     * @throws SQLException if it did
     */
    void checkCancelled() throws SQLException {
        cancellation.check();
    }

    /** The state of all definitions, as a number that grows with every change. */
    long version() {
        return host.definitions().version();
    }

    /** A statement was refused before it could run. */
    void refused(String sql) {
        host.statement(sql);
    }

    /** A text is given to the engine. */
    void passedOn(String sql) {
        host.passedOn(sql);
    }

    /** A statement is about to run; returns when it may. */
    void runs(String sql) throws SQLException {
        host.statement(sql);
        session.admit();
        cancellation.check();
    }

    /** Whether an error has spoilt the transaction, so that it takes nothing but its end. */
    boolean isSpoilt() {
        return session.transactionStatus() == TransactionStatus.FAILED;
    }

    /** Checks that a statement with this command tag may be prepared and run now. */
    void checkNotSpoilt(String tag) throws Fault {
        if (isSpoilt() && !tag.isEmpty() && !ENDS.contains(verb(tag))) {
            throw Fault.of("25P02", "current transaction is aborted, commands ignored until end of transaction block");
        }
    }

    void rows(long count) {
        host.rows(count);
    }

    void roundTrip() {
        host.roundTrip();
    }

    /** A statement with this command tag was run, whether it failed or not. */
    void ran(String tag) {
        String verb = verb(tag);
        boolean end = ENDS.contains(verb);
        if (end ? changed : !HARMLESS.contains(verb)) {
            host.definitions().changed();
            changed = !end;
        }
    }

    private static String verb(String tag) {
        int blank = tag.indexOf(' ');
        return blank < 0 ? tag : tag.substring(0, blank);
    }
}
