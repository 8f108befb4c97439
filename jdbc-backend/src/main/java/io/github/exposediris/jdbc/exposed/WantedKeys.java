package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.guard.ServerGuard;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What Exposed asks for generated keys, though the server may not tell them. Exposed always asks where the table has a counter; whether
 * the program needs the answer shows by what it called, since {@code insert} and {@code insertAndGetId} make the same statement.
 */
final class WantedKeys {
    private static final String CALLS = "org.jetbrains.exposed.v1.jdbc.QueriesKt";
    private static final StackWalker CALLERS = StackWalker.getInstance();
    /** Exposed's function stands a good 20 frames above; what lies further out called something else. */
    private static final int NEAREST = 64;

    private WantedKeys() {}

    /** Refuses a statement whose keys are needed and will not be told. */
    static void check(@Nullable Statement<?> statement, ServerGuard guard) {
        if (statement instanceof InsertStatement<?> insert && isGenerated(insert) && areNeeded(insert)) {
            guard.checkKey(insert.getTable().getTableName());
        }
    }

    /** Not where the program gives the key itself. */
    private static boolean isGenerated(InsertStatement<?> insert) {
        Table table = insert.getTable();
        Column<?> counter = table.getAutoIncColumn();
        return counter != null
                && (insert.getArguments().isEmpty()
                        || insert.getArguments().get(0).stream().noneMatch(given -> given.getFirst().equals(counter)));
    }

    private static boolean areNeeded(InsertStatement<?> insert) {
        return insert instanceof BatchInsertStatement batch ? batch.getShouldReturnGeneratedValues() : areReadAfterwards();
    }

    /*
     * Exposed's insert and insertAndGetId execute equal objects, and differ only in that one of them reads the key when the row is there
     * already. So nothing but the caller tells them apart in time. It is looked for where a server tells no keys and a table makes some,
     * and no further out than the nearest of Exposed's functions.
     */
    private static boolean areReadAfterwards() {
        return CALLERS.walk(frames -> frames.limit(NEAREST)
                .filter(frame -> frame.getClassName().equals(CALLS))
                .findFirst()
                .filter(frame -> frame.getMethodName().endsWith("AndGetId"))
                .isPresent());
    }
}
