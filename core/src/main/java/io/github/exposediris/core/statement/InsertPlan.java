package io.github.exposediris.core.statement;

import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.dialect.StatementNames;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.exposed.InsertResults;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.value.RenderedLiterals;
import io.github.exposediris.core.value.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.BatchReplaceStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.MultiRowValuesInsertStatement;
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement;
import org.jetbrains.exposed.v1.core.statements.UpsertBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How an insert or upsert is executed: the statements, and what is known of the rows afterwards. IRIS has no RETURNING; where a key
 * is generated and wanted, each row is a statement of its own, followed by {@link #LAST_IDENTITY} on the same connection. Source:
 * InterSystems SQL Reference, INSERT and LAST_IDENTITY.
 */
public final class InsertPlan {
    /** Asks for the key of the row that this connection inserted last. */
    public static final SqlStatement LAST_IDENTITY = SqlStatement.of("SELECT LAST_IDENTITY()");

    private final InsertStatement<?> statement;
    private final StatementText text;
    private final List<SqlStatement> statements;
    private final @Nullable Column<?> generated;

    private InsertPlan(InsertStatement<?> statement, Transaction transaction, boolean keysWanted) {
        if (statement instanceof BatchInsertStatement batch) {
            InsertResults.checkLastRow(batch);
        }
        StatementNames.check(statement);
        this.statement = statement;
        List<List<Pair<IColumnType<?>, Object>>> rows = Arguments.of(statement);
        rows.forEach(row -> ValueCheck.check(statement, row));
        BatchText.check(statement);
        this.text = StatementText.of(statement.prepareSQL(transaction, true));
        RenderedLiterals.check(statement, text.sql());
        String sql = text.sql();
        this.statements = rows.isEmpty()
                ? List.of(SqlStatement.of(sql))
                : rows.stream().map(row -> new SqlStatement(sql, row)).toList();
        this.generated = keysWanted ? generatedKey(statement) : null;
    }

    /**
     * The plan for an insert or upsert of one row, or for a batch in which every row is executed by itself. The key of an upserted row
     * is not asked for: where the row was there already, what LAST_IDENTITY tells is not the same on all ways to IRIS.
     *
     * @throws InvalidValueException if a column would not keep what it is given in one of the rows
     */
    public static InsertPlan of(InsertStatement<?> statement, Transaction transaction) {
        return new InsertPlan(statement, transaction, reportsKeys(statement));
    }

    /** Of several rows in one statement LAST_IDENTITY would tell the last key only. */
    private static boolean reportsKeys(InsertStatement<?> statement) {
        boolean wanted = !(statement instanceof BatchInsertStatement batch) || batch.getShouldReturnGeneratedValues();
        return wanted && inserts(statement) && !(statement instanceof MultiRowValuesInsertStatement);
    }

    /** Whether it leaves alone what is there already. */
    private static boolean inserts(InsertStatement<?> statement) {
        return !(statement instanceof UpsertBuilder)
                && !(statement instanceof ReplaceStatement)
                && !(statement instanceof BatchReplaceStatement);
    }

    /** The IDENTITY column whose value only the server knows; null where there is none or it was given. */
    private static @Nullable Column<?> generatedKey(InsertStatement<?> statement) {
        Column<?> key = statement.getTable().getAutoIncColumn();
        List<? extends Pair<? extends Column<?>, ?>> first =
                statement.getArguments().isEmpty() ? List.of() : statement.getArguments().get(0);
        boolean given = first.stream().anyMatch(p -> p.getFirst().equals(key));
        return given ? null : key;
    }

    /** The statements to execute, in this order; at least one. */
    public List<SqlStatement> statements() {
        return statements;
    }

    /**
     * The same rows in fewer statements; empty where each is to be a statement of its own: of a single row, where keys are wanted or given,
     * where rows are replaced or left out, where one may refer to another of them, and where a value is more than a parameter that a SELECT
     * keeps.
     *
     * @param release what the text is for
     */
    public List<RowsTogether> together(ServerRelease release) {
        boolean plain = statement instanceof BatchInsertStatement && inserts(statement) && !statement.isIgnore() && !wantsKeys();
        return plain && !refersToItself() && !isKeyGiven() && !ExposedSql.adapt(text, release, KnownTypes.NONE).isChanged()
                ? UnionRows.of(statements)
                : List.of();
    }

    private boolean refersToItself() {
        Table table = statement.getTable();
        return table.getForeignKeys().stream().anyMatch(key -> key.getTargetTable().equals(table));
    }

    private boolean isKeyGiven() {
        return statement.getTable().getAutoIncColumn() != null && generatedKey(statement) == null;
    }

    /** Whether {@link #LAST_IDENTITY} is to be asked after each statement. */
    public boolean wantsKeys() {
        return generated != null;
    }

    /** Whether a unique violation means that the row is left out, as another transaction wrote its key meanwhile. */
    public boolean ignoresDuplicates() {
        return text.ignoresDuplicates();
    }

    /**
     * Stores in the statement what was inserted: the given values, and the generated keys.
     *
     * @param counts the number of rows that the server counted, one for each statement
     * @param keys one for each statement, or none if {@link #wantsKeys} is false
     */
    public void complete(List<Long> counts, List<Long> keys) {
        List<ResultRow> inserted = rows(row -> !statement.isIgnore() || counts.get(row) > 0, keys);
        InsertResults.store(statement, inserted, Math.toIntExact(counts.stream().mapToLong(Long::longValue).sum()));
    }

    /** What is inserted if every row is and no key is told; can be made while the server is at work, for {@link #complete(List)}. */
    public List<ResultRow> allRows() {
        return rows(row -> true, List.of());
    }

    /** Stores in the statement that these rows were inserted, all of them. */
    public void complete(List<ResultRow> all) {
        InsertResults.store(statement, all, all.size());
    }

    private List<ResultRow> rows(IntPredicate inserted, List<Long> keys) {
        List<? extends List<? extends Pair<? extends Column<?>, ?>>> given = statement.getArguments();
        List<ResultRow> results = new ArrayList<>(given.size());
        Column<?> key = keys.isEmpty() ? null : generated;
        InsertedFields fields = null;
        for (int i = 0; i < given.size(); i++) {
            if (inserted.test(i)) {
                List<? extends Pair<? extends Column<?>, ?>> row = given.get(i);
                fields = fields != null && fields.areOf(row) ? fields : InsertedFields.of(statement, key, row);
                results.add(fields.row(row, key == null ? null : keys.get(i)));
            }
        }
        return results;
    }
}
