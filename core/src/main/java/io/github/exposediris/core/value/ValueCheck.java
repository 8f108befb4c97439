package io.github.exposediris.core.value;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.QueryParameter;
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
     * Checks what one execution of a statement writes into columns, as literals too. Values in conditions are left alone.
     *
     * @param arguments of that execution
     * @throws InvalidValueException naming the column
     */
    public static void check(Statement<?> statement, Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        if (arguments instanceof RowBinding.Checked) {
            return;
        }
        if (statement instanceof InsertStatement<?> insert) {
            checkExpressions(insert);
            checkArguments(statement, arguments);
        } else if (statement instanceof BatchUpdateStatement) {
            checkArguments(statement, arguments);
        } else if (statement instanceof UpdateStatement update) {
            for (Pair<? extends Column<?>, ?> assignment : update.getFirstDataSet()) {
                check(assignment.getFirst(), assignment.getSecond());
            }
        }
    }

    private static void checkArguments(Statement<?> statement, Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
            String problem = problem(argument.getFirst(), argument.getSecond());
            if (problem != null) {
                throw refusal(name(statement.getTargets(), argument.getFirst()), problem);
            }
        }
    }

    /** Literals are no arguments; the text of many rows is made of the first one. */
    private static void checkExpressions(InsertStatement<?> insert) {
        List<? extends List<? extends Pair<? extends Column<?>, ?>>> rows = insert.getArguments();
        if (rows == null || rows.isEmpty()) {
            return;
        }
        for (Pair<? extends Column<?>, ?> given : rows.get(0)) {
            if (given.getSecond() instanceof Expression<?>) {
                check(given.getFirst(), given.getSecond());
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

    /** Why a column of that type would not keep a value, a literal or a parameter; null if it would, or only the server knows. */
    static @Nullable String problem(IColumnType<?> type, @Nullable Object value) {
        if (value instanceof LiteralOp<?> literal) {
            return problemOfValue(ofOneKind(literal.getColumnType(), type), literal.getValue());
        }
        if (value instanceof QueryParameter<?> parameter) {
            return problemOfValue(ofOneKind(parameter.getColumnType(), type), parameter.getValue());
        }
        return value instanceof Expression<?> ? null : problemOfValue(type, value);
    }

    /** The column's type where that has values of the same kind, else the expression's own. */
    private static IColumnType<?> ofOneKind(IColumnType<?> own, IColumnType<?> column) {
        IColumnType<?> bare = BareValue.typeOf(column);
        Carrier carrier = Carriers.of(own);
        boolean same = carrier == null ? own.getClass() == bare.getClass() : carrier == Carriers.of(bare);
        return same ? bare : own;
    }

    @SuppressWarnings("unchecked") // the value is one of that type
    private static @Nullable String problemOfValue(IColumnType<?> type, @Nullable Object value) {
        if (value == null) {
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
