package io.github.exposediris.core.statement;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.List;
import java.util.Objects;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The text of a batch, which Exposed makes of its first row: another row's literal would be lost to that of the first, and its values would
 * go to other markers. Source: Exposed, InsertStatement.prepareSQL.
 */
public final class BatchText {
    private BatchText() {}

    /**
     * Refuses a batch whose rows are not all written by one text. A transaction must be current.
     *
     * @throws InvalidValueException naming the row and the column
     */
    public static void check(Statement<?> statement) {
        if (!(statement instanceof BatchInsertStatement batch) || statement instanceof EvenRows) {
            return;
        }
        List<? extends List<? extends Pair<? extends Column<?>, ?>>> rows = batch.getArguments();
        for (int row = 1; rows != null && row < rows.size(); row++) {
            check(row + 1, rows.get(row), rows.get(0));
        }
    }

    private static void check(
            int number, List<? extends Pair<? extends Column<?>, ?>> row, List<? extends Pair<? extends Column<?>, ?>> first) {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i).getSecond();
            Object other = first.get(i).getSecond();
            if (value != other && (isWritten(value) || isWritten(other)) && !Objects.equals(text(value), text(other))) {
                Column<?> column = row.get(i).getFirst();
                throw new InvalidValueException(
                        "Column " + column.getTable().getTableName() + "." + column.getName() + ": row " + number + " of the batch gives"
                                + " it " + kind(value) + ", and the first row, which the text of all is made of, gives it " + kind(other)
                                + "; give all rows a value, or insert the row by itself; nothing was sent.",
                        ErrorDetails.NONE, null);
            }
        }
    }

    /** Whether it stands in the text; a value and a parameter have a marker there. */
    private static boolean isWritten(@Nullable Object value) {
        return value instanceof Expression<?> && !(value instanceof QueryParameter<?>);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (!isWritten(value)) {
            return null;
        }
        QueryBuilder text = new QueryBuilder(true);
        ((Expression<?>) value).toQueryBuilder(text);
        return text.toString();
    }

    /** Not what it is, as a literal is a value of the application's. */
    private static String kind(@Nullable Object given) {
        return isWritten(given) ? "an expression or a literal of its own" : "a value";
    }
}
