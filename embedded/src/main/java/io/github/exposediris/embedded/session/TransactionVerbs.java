package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Routine;
import java.sql.SQLException;
import java.util.List;

/**
 * START TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT, and BEGIN, which IRIS has not but every PostgreSQL driver sends. RELEASE SAVEPOINT
 * is refused, for IRIS has no such statement: a client that sends it would fail there.
 */
final class TransactionVerbs {
    private static final long NO_COUNT = -1;

    /** A step without arguments. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    private final Transactions transactions;

    TransactionVerbs(Transactions transactions) {
        this.transactions = transactions;
    }

    AdaptedStatement begin(SqlText text) throws SQLException {
        boolean start = text.at(0).is("START");
        if (start && !text.at(1).is("TRANSACTION")) {
            throw SqlCode.INVALID_STATEMENT.failure("TRANSACTION expected");
        }
        int modes = text.hasAny(1, "TRANSACTION", "WORK") ? 2 : 1;
        TransactionModes.at(text, modes, transactions.isolation());
        return routine(start ? "START TRANSACTION" : "BEGIN", () -> {
            TransactionModes read = TransactionModes.at(text, modes, transactions.isolation());
            Isolation level = read.isolation();
            if (level != null) {
                transactions.isolate(level);
            }
            transactions.start();
        });
    }

    AdaptedStatement commit(SqlText text) throws SQLException {
        requireEnd(text, text.at(1).is("WORK") ? 2 : 1);
        return routine("COMMIT", transactions::commit);
    }

    AdaptedStatement rollback(SqlText text) throws SQLException {
        int at = text.at(1).is("WORK") ? 2 : 1;
        if (text.at(at).is("TO")) {
            int name = text.at(at + 1).is("SAVEPOINT") ? at + 2 : at + 1;
            String savepoint = savepointName(text, name);
            return routine("ROLLBACK", () -> transactions.rollbackTo(savepoint));
        }
        requireEnd(text, at);
        return routine("ROLLBACK", transactions::rollback);
    }

    AdaptedStatement savepoint(SqlText text) throws SQLException {
        String name = savepointName(text, 1);
        return routine("SAVEPOINT", () -> transactions.savepoint(name));
    }

    /** A routine that takes nothing and counts nothing. */
    static AdaptedStatement routine(String tag, Step step) {
        return new Routine(tag, List.of(), (connection, arguments) -> {
            step.run();
            return NO_COUNT;
        });
    }

    private static String savepointName(SqlText text, int at) throws SQLException {
        Token token = text.at(at);
        if (!token.isName() || ReservedWords.contains(token)) {
            throw SqlCode.NO_SAVEPOINT_NAME.failure();
        }
        requireEnd(text, at + 1);
        if (token.upper().startsWith("SYS")) {
            throw SqlCode.RESERVED_SAVEPOINT.failure();
        }
        return token.name();
    }

    private static void requireEnd(SqlText text, int end) throws SQLException {
        if (end < text.size()) {
            throw SqlCode.TEXT_AFTER_END.failure("Input (" + text.at(end).upper() + ") encountered after end of query");
        }
    }
}
