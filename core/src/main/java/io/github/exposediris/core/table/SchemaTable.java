package io.github.exposediris.core.table;

import io.github.exposediris.core.ddl.ColumnOptions;
import io.github.exposediris.core.ddl.TableElements;
import io.github.exposediris.core.ddl.TableOptions;
import io.github.exposediris.core.ddl.TableRules;
import io.github.exposediris.core.dialect.ColumnDefault;
import java.util.Arrays;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Table;
import org.jspecify.annotations.Nullable;

/** Indexes, foreign keys and options of tables in Java. */
abstract class SchemaTable extends Table {
    private TableOptions tableOptions = TableOptions.none();
    private boolean publicRowId;
    private @Nullable String tableDescription;

    SchemaTable(String name) {
        super(name);
    }

    @Override
    public final List<TableOption> getOptions() {
        return tableOptions.toSQL().isEmpty() ? List.of() : List.of(tableOptions);
    }

    @Override
    public List<String> createStatement() {
        TableRules.refuseChecks(this);
        List<String> statements = super.createStatement();
        if (tableDescription != null) {
            statements = TableElements.description(tableDescription, statements);
        }
        return publicRowId ? TableElements.publicRowId(statements) : statements;
    }

    /** Sets storage, shard key and class parameters. */
    protected final void options(TableOptions options) {
        tableOptions = options;
    }

    /** Shows the RowID, which is hidden otherwise, as a column called ID. */
    protected final void publicRowId() {
        publicRowId = true;
    }

    /** Describes the table for whoever looks into the schema. */
    protected final void description(String text) {
        tableDescription = text;
    }

    /** An index. */
    protected final void index(String name, Column<?> first, Column<?>... others) {
        index(name, false, null, first, others);
    }

    /** An index that lets no combination of values in twice. */
    protected final void uniqueIndex(String name, Column<?> first, Column<?>... others) {
        index(name, true, null, first, others);
    }

    /** A bitmap index, for columns of few different values. */
    protected final void bitmapIndex(String name, Column<?> first, Column<?>... others) {
        index(name, false, "BITMAP", first, others);
    }

    /** A columnar index: the column's values together, beside the rows. */
    protected final void columnarIndex(String name, Column<?> column) {
        index(name, false, "COLUMNAR", column);
    }

    /** An index of a class with parameters, such as {@code HNSW(Distance='Cosine')}, or of a kind. */
    protected final void typedIndex(String name, String type, Column<?> first, Column<?>... others) {
        index(name, false, type, first, others);
    }

    private void index(String name, boolean unique, @Nullable String type, Column<?> first, Column<?>... others) {
        Column<?>[] columns = new Column<?>[others.length + 1];
        columns[0] = first;
        System.arraycopy(others, 0, columns, 1, others.length);
        index(name, unique, columns, null, type, null);
    }

    /**
     * A column of the type of another table's column, with a foreign key to it.
     *
     * @param onDelete what becomes of the row when the other goes: any but RESTRICT, which IRIS has not
     */
    protected final <T extends @Nullable Object> Column<T> reference(String name, Column<T> target, ReferenceOption onDelete) {
        return reference(name, target, onDelete, (ReferenceOption) null, (String) null);
    }

    /** The same column with a description; see {@link ColumnOptions#describedAs}. */
    protected final <T extends @Nullable Object> Column<T> described(Column<T> column, String text) {
        return ColumnOptions.describedAs(column, text);
    }

    /** The same column with a default that the server gives; see {@link ColumnDefault}. */
    protected final <T extends @Nullable Object> Column<T> withDefault(Column<T> column, ColumnDefault<T> value) {
        return defaultExpression(column, value);
    }

    /** A column of a type that has no method here, read and written as text; see {@link DeclaredColumnType}. */
    protected final Column<String> declared(String name, String type) {
        return registerColumn(name, new DeclaredColumnType(type));
    }

    /** {@code ROWVERSION}; see {@link RowVersionColumnType}. */
    protected final Column<Long> rowVersion(String name) {
        return RowVersionColumnType.column(this, name);
    }

    /**
     * A foreign key.
     *
     * @param columns in the order of {@code targets}
     * @param targets columns of one other table, which a key of it is made of
     * @param onUpdate any but RESTRICT, which IRIS has not
     * @param onDelete likewise
     */
    protected final void foreignKey(
            String name, List<Column<?>> columns, List<Column<?>> targets, ReferenceOption onUpdate, ReferenceOption onDelete) {
        if (columns.size() != targets.size()) {
            throw new IllegalArgumentException(
                    "foreign key " + name + " has " + columns.size() + " columns and " + targets.size() + " targets");
        }
        Pair<?, ?>[] pairs = new Pair<?, ?>[columns.size()];
        Arrays.setAll(pairs, i -> new Pair<>(columns.get(i), targets.get(i)));
        @SuppressWarnings("unchecked") // each pair was made of two columns
        Pair<Column<?>, Column<?>>[] references = (Pair<Column<?>, Column<?>>[]) pairs;
        foreignKey(references, onUpdate, onDelete, name);
    }
}
