package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.BatchUpdateStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.jspecify.annotations.Nullable;

/**
 * Refuses values that a column would not keep as they are, before anything is sent. IRIS refuses some of them, with a SQLCODE and the
 * class's name of the field; others it, or the wire before it, rounds or cuts without a word.
 */
public final class ValueCheck {
    private ValueCheck() {}

    /**
     * Checks what one execution of a statement writes into columns. Values in conditions are left alone.
     *
     * @param arguments of that execution
     * @throws InvalidValueException naming the column
     */
    public static void check(Statement<?> statement, Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        if (arguments instanceof RowBinding.Checked) {
            return;
        }
        if (statement instanceof InsertStatement || statement instanceof BatchUpdateStatement) {
            for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
                String problem = problem(argument.getFirst(), argument.getSecond());
                if (problem != null) {
                    throw refusal(name(statement.getTargets(), argument.getFirst()), problem);
                }
            }
        } else if (statement instanceof UpdateStatement update) {
            for (Pair<? extends Column<?>, ?> assignment : update.getFirstDataSet()) {
                check(assignment.getFirst(), assignment.getSecond());
            }
        }
    }

    /**
     * Checks a value of one column.
     *
     * @throws InvalidValueException naming the column
     */
    public static void check(Column<?> column, @Nullable Object value) {
        String problem = problem(column.getColumnType(), value);
        if (problem != null) {
            throw refusal(name(column), problem);
        }
    }

    /** Why a column of that type would not keep a value; null if it would. */
    @SuppressWarnings("unchecked") // the value is one of that type
    static @Nullable String problem(IColumnType<?> type, @Nullable Object value) {
        if (value == null || value instanceof Expression<?>) {
            return null;
        }
        BareValue bare = BareValue.of(type, value);
        Carrier carrier = Carriers.of(bare.type());
        if (bare.value() == null) {
            return null;
        }
        if (carrier != null) {
            return carrier.unfit(bare.type(), bare.present());
        }
        if (bare.type() instanceof CarriedType<?> carried) {
            return ((CarriedType<Object>) carried).unfit(bare.present());
        }
        return bare.present() instanceof String text ? Texts.problemOf(text) : null;
    }

    private static InvalidValueException refusal(String column, String problem) {
        return new InvalidValueException("Column " + column + ": " + problem + "; nothing was sent.", ErrorDetails.NONE, null);
    }

    /** An argument shows its column by the type object, which columns do not share. */
    private static String name(List<? extends Table> tables, IColumnType<?> type) {
        return tables.stream()
                .flatMap(table -> table.getColumns().stream())
                .filter(column -> column.getColumnType() == type)
                .findFirst()
                .map(ValueCheck::name)
                .orElse("of " + type.sqlType());
    }

    private static String name(Column<?> column) {
        return column.getTable().getTableName() + "." + column.getName();
    }
}
