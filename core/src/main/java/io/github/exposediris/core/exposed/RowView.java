package io.github.exposediris.core.exposed;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query while a program makes something of it: its values are read as they are asked for, which takes less time and memory than
 * a {@link ResultRow}. Usable until the function that was given it returns, on the same thread.
 */
public final class RowView {
    private final RowReader reader;
    private final RowPlan plan;
    private @Nullable RowApi row;
    private @Nullable ResultRow whole;
    private int expected;

    RowView(RowReader reader, RowPlan plan, RowApi row) {
        this.reader = reader;
        this.plan = plan;
        this.row = row;
    }

    /**
     * The value of a field that was selected, as {@link ResultRow#get} has it.
     *
     * @return null for NULL
     * @throws IllegalStateException if it was not selected, or the row was left
     */
    public <T> T get(Expression<T> field) {
        RowApi shown = shown();
        int place = plan.placeOf(field, expected);
        if (place < 0) {
            return toResultRow().get(field);
        }
        expected = place + 1;
        return plan.value(shown, place);
    }

    /**
     * The row as Exposed has it, which may be kept.
     *
     * @throws IllegalStateException if the row was left
     */
    public ResultRow toResultRow() {
        RowApi shown = shown();
        ResultRow made = whole;
        if (made == null) {
            made = reader.shown(shown);
            whole = made;
        }
        return made;
    }

    /** The driver shows another row from now on. */
    void end() {
        row = null;
    }

    private RowApi shown() {
        RowApi shown = row;
        if (shown == null) {
            throw new IllegalStateException(
                    "the row was left: read its values inside the function that is given it, or keep its toResultRow()");
        }
        return shown;
    }
}
