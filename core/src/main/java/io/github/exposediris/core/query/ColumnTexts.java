package io.github.exposediris.core.query;

import io.github.exposediris.core.dialect.IrisIdentifiers;
import io.github.exposediris.core.exposed.FieldList;
import io.github.exposediris.core.exposed.Remembered;
import java.util.List;
import java.util.Set;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ComparisonOp;
import org.jetbrains.exposed.v1.core.ComplexExpression;
import org.jetbrains.exposed.v1.core.EqOp;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.GreaterEqOp;
import org.jetbrains.exposed.v1.core.GreaterOp;
import org.jetbrains.exposed.v1.core.LessEqOp;
import org.jetbrains.exposed.v1.core.LessOp;
import org.jetbrains.exposed.v1.core.NeqOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * Columns, tables and comparisons of columns as Exposed writes them, each name once: its text follows from it, unless a database is
 * configured to keep the case of names. Thread-safe.
 */
public final class ColumnTexts {
    /** Comparisons that are written as their operands with the sign between them. */
    private static final Set<Class<?>> COMPARISONS =
            Set.of(EqOp.class, NeqOp.class, LessOp.class, LessEqOp.class, GreaterOp.class, GreaterEqOp.class);

    private static final Remembered<Names, String> KNOWN = new Remembered<>(20_000);
    private static final Remembered<String, String> TABLES = new Remembered<>(20_000);
    private static final Remembered<String, String> BARE = new Remembered<>(20_000);
    private static final Remembered<FieldList, String> LISTS = new Remembered<>(2_000);

    /** Whether tables of a class are written as their names. */
    private static final ClassValue<Boolean> NAMED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("describe", Transaction.class, QueryBuilder.class).getDeclaringClass() == Table.class;
            } catch (NoSuchMethodException e) {
                throw new LinkageError("Table has no describe(Transaction, QueryBuilder)", e);
            }
        }
    };

    private ColumnTexts() {}

    /** Writes a column. */
    static void write(Column<?> column, Transaction transaction, QueryBuilder out) {
        if (column.getTable() instanceof Alias<?> || !isPlain(transaction)) {
            out.append(column);
            return;
        }
        Names names = new Names(column.getTable().getTableName(), column.getName());
        String known = KNOWN.get(names);
        if (known == null) {
            known = transaction.fullIdentity(column);
            KNOWN.put(names, known);
        }
        out.append(known);
    }

    /** Writes a column without its table. */
    public static void bare(Column<?> column, Transaction transaction, QueryBuilder out) {
        String known = isPlain(transaction) ? BARE.get(column.getName()) : null;
        if (known == null) {
            known = transaction.identity(column);
            if (isPlain(transaction)) {
                BARE.put(column.getName(), known);
            }
        }
        out.append(known);
    }

    /** Writes a table as what is read or written, with its alias. */
    public static void write(Table table, Transaction transaction, QueryBuilder out) {
        if (NAMED.get(table.getClass())) {
            name(table, transaction, out);
        } else {
            table.describe(transaction, out);
        }
    }

    /** Writes the name of a table, or its alias after it. */
    public static void name(Table table, Transaction transaction, QueryBuilder out) {
        String known = isPlain(transaction) && !(table instanceof Alias<?>) ? TABLES.get(table.getTableName()) : null;
        if (known == null) {
            known = transaction.identity(table);
            if (isPlain(transaction) && !(table instanceof Alias<?>)) {
                TABLES.put(table.getTableName(), known);
            }
        }
        out.append(known);
    }

    /** Writes the fields of a select list, each once. */
    static void write(FieldList fields, Transaction transaction, QueryBuilder out) {
        String known = isPlain(transaction) ? LISTS.get(fields) : null;
        if (known != null) {
            out.append(known);
            return;
        }
        QueryBuilder list = fields.areColumnsOfTables() && isPlain(transaction) ? new QueryBuilder(false) : out;
        List<Expression<?>> distinct = fields.distinct();
        for (int i = 0; i < distinct.size(); i++) {
            list.append(i == 0 ? "" : ", ");
            term(distinct.get(i), transaction, list);
        }
        if (list != out) {
            LISTS.put(fields, list.toString());
            out.append(list.toString());
        }
    }

    /** Writes a column or whatever else. */
    static void term(Expression<?> term, Transaction transaction, QueryBuilder out) {
        if (term instanceof Column<?> column) {
            write(column, transaction, out);
        } else {
            out.append(term);
        }
    }

    /** Writes a condition. */
    public static void condition(Op<Boolean> condition, Transaction transaction, QueryBuilder out) {
        if (condition instanceof ComparisonOp comparison && COMPARISONS.contains(condition.getClass())
                && !(comparison.getExpr1() instanceof ComplexExpression) && !(comparison.getExpr2() instanceof ComplexExpression)) {
            term(comparison.getExpr1(), transaction, out);
            out.append(" ").append(comparison.getOpSign()).append(" ");
            term(comparison.getExpr2(), transaction, out);
        } else {
            out.append(condition);
        }
    }

    private static boolean isPlain(Transaction transaction) {
        return transaction.getDb().getIdentifierManager() instanceof IrisIdentifiers
                && !transaction.getDb().getConfig().getPreserveIdentifierCasing();
    }

    /** Asked for with each column of each statement: the methods that a record has of itself take longer. */
    private record Names(String table, String column) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Names names && names.table.equals(table) && names.column.equals(column);
        }

        @Override
        public int hashCode() {
            return 31 * table.hashCode() + column.hashCode();
        }
    }
}
