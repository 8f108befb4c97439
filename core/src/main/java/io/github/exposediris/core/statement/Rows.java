package io.github.exposediris.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;

/**
 * Rows that are made of elements, for a statement that writes many.
 *
 * @param table where
 * @param elements one for each row
 * @param row writes an element into its row
 * @param <E> what each row is made of
 */
record Rows<E>(Table table, List<? extends E> elements, BiConsumer<? super E, ? super Insert> row) {
    Rows {
        elements = List.copyOf(elements);
    }

    /** The statement with these rows, in their order. A transaction must be current. */
    <S extends BatchInsertStatement> S in(S statement) {
        for (E element : elements) {
            Insert values = Insert.into(table);
            row.accept(element, values);
            statement.addBatch();
            values.applyTo(statement);
        }
        return statement;
    }

    /** A plain insert of these rows, in their order. A transaction must be current. */
    BatchInsertStatement inserted() {
        List<Insert> inserts = inserts();
        EvenRows even = inserts.isEmpty() ? null : EvenRows.of(table, inserts);
        if (even != null) {
            return even;
        }
        BatchInsertStatement statement = new BatchInsertStatement(table, false, false);
        for (Insert values : inserts) {
            statement.addBatch();
            values.applyTo(statement);
        }
        return statement;
    }

    /** Most rows are like the first one. */
    private List<Insert> inserts() {
        List<Insert> inserts = new ArrayList<>(elements.size());
        Column<?>[] columns = null;
        for (E element : elements) {
            Insert values = columns == null ? Insert.into(table) : Insert.into(table, columns);
            row.accept(element, values);
            if (inserts.isEmpty()) {
                columns = values.columns();
            }
            inserts.add(values);
        }
        return inserts;
    }

    /** The columns that a statement writes. */
    static List<Column<?>> columns(InsertStatement<?> statement) {
        return first(statement).stream().<Column<?>>map(Pair::getFirst).toList();
    }

    /** The plain insert of the first row. */
    static String insert(InsertStatement<?> statement, List<Column<?>> columns, boolean prepared, Transaction transaction) {
        QueryBuilder values = new QueryBuilder(prepared);
        values.append("VALUES (");
        List<? extends Pair<? extends Column<?>, ?>> row = first(statement);
        for (int i = 0; i < row.size(); i++) {
            values.append(i == 0 ? "" : ", ");
            values.registerArgument(row.get(i).getFirst(), row.get(i).getSecond());
        }
        values.append(")");
        return transaction.getDb().getDialect().getFunctionProvider()
                .insert(false, statement.getTable(), columns, values.toString(), transaction);
    }

    private static List<? extends Pair<? extends Column<?>, ?>> first(InsertStatement<?> statement) {
        return statement.getArguments().get(0);
    }
}
