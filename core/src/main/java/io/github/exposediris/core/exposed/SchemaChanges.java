package io.github.exposediris.core.exposed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ForeignKeyConstraint;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.SchemaUtilityApi;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.vendors.ColumnMetadata;
import org.jetbrains.exposed.v1.core.vendors.PrimaryKeyMetadata;
import org.jspecify.annotations.Nullable;

/** Exposed's own rules of what differs between table objects and a server. A transaction must be current. */
public final class SchemaChanges {
    private static final Api API = new Api();

    private SchemaChanges() {}

    /**
     * The statements that add missing columns and a missing primary key, and that change columns.
     *
     * @param sameType whether a column is of the type that was found
     */
    public static List<String> columns(
            Table table,
            List<ColumnMetadata> found,
            @Nullable PrimaryKeyMetadata key,
            BiPredicate<ColumnMetadata, Column<?>> sameType) {
        return API.columns(table, found, key, sameType);
    }

    /** The statements that add missing foreign keys and replace those that differ. */
    public static List<String> foreignKeys(
            Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> found, List<? extends Table> tables) {
        return API.foreignKeys(found, tables.toArray(Table[]::new));
    }

    /** The indexes that are missing, and those that no table object has. */
    public static Pair<List<Index>, List<Index>> indexes(Map<Table, List<Index>> found, List<? extends Table> tables, boolean logged) {
        return API.indexes(found, tables.toArray(Table[]::new), logged);
    }

    /** Indexes over the same columns as another. */
    public static List<Index> excessIndexes(Map<Table, List<Index>> found, boolean logged) {
        return API.excessIndexes(found, logged);
    }

    /** Foreign keys over the same columns as another. */
    public static List<ForeignKeyConstraint> excessForeignKeys(
            Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> found, boolean logged) {
        return API.excessForeignKeys(found, logged);
    }

    /** Whether the foreign keys of these tables lead back to one of them. */
    public static boolean haveCycle(List<? extends Table> tables) {
        return API.cycle(tables);
    }

    /** The statement that creates a foreign key, once its columns were checked. */
    public static List<String> create(ForeignKeyConstraint key) {
        return API.create(key);
    }

    private static final class Api extends SchemaUtilityApi {
        List<String> columns(
                Table table,
                List<ColumnMetadata> found,
                @Nullable PrimaryKeyMetadata key,
                BiPredicate<ColumnMetadata, Column<?>> sameType) {
            return mapMissingColumnStatementsTo(
                    table, new ArrayList<String>(), found, key, true, (known, column) -> !sameType.test(known, column));
        }

        List<String> foreignKeys(Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> found, Table... tables) {
            return mapMissingConstraintsTo(new ArrayList<String>(), found, tables);
        }

        Pair<List<Index>, List<Index>> indexes(Map<Table, List<Index>> found, Table[] tables, boolean logged) {
            return filterAndLogMissingAndUnmappedIndices(found, Set.of(), true, logged, tables);
        }

        List<Index> excessIndexes(Map<Table, List<Index>> found, boolean logged) {
            return filterAndLogExcessIndices(found, logged);
        }

        List<ForeignKeyConstraint> excessForeignKeys(
                Map<Pair<Table, LinkedHashSet<Column<?>>>, List<ForeignKeyConstraint>> found, boolean logged) {
            return filterAndLogExcessConstraints(found, logged);
        }

        boolean cycle(List<? extends Table> tables) {
            return hasCycle(tables);
        }

        List<String> create(ForeignKeyConstraint key) {
            return createDdl(key);
        }
    }
}
