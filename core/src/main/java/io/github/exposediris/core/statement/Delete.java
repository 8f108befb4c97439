package io.github.exposediris.core.statement;

import java.util.List;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE, as a value that any backend runs.
 *
 * @param table where
 * @param condition which rows; null deletes every row
 */
public record Delete(Table table, @Nullable Op<Boolean> condition) {
    /** A delete of the rows for which the condition holds. */
    public static Delete from(Table table, Op<Boolean> condition) {
        return new Delete(table, condition);
    }

    /** A delete of every row. */
    public static Delete all(Table table) {
        return new Delete(table, null);
    }

    /** A new statement of Exposed. */
    public DeleteStatement toStatement() {
        return new DeleteStatement(table, condition, false, null, List.of());
    }
}
