package io.github.exposediris.core.exposed;

import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.SchemaUtilityApi;
import org.jetbrains.exposed.v1.core.Table;

/** Exposed's knowledge of which table comes before which, and of the statements that make a table. */
public final class TableOrder {
    private static final Api API = new Api();

    private TableOrder() {}

    /** The tables, each after those that its foreign keys point to. */
    public static List<Table> byReferences(List<? extends Table> tables) {
        return API.sorted(tables);
    }

    /** What creates a table with its indexes, and what is to be executed once all tables are there. */
    public static Pair<List<String>, List<String>> ddl(Table table) {
        return API.ddl(table);
    }

    private static final class Api extends SchemaUtilityApi {
        List<Table> sorted(List<? extends Table> tables) {
            return sortByReferences(tables);
        }

        Pair<List<String>, List<String>> ddl(Table table) {
            return tableDdlWithoutExistingSequence(table, null);
        }
    }
}
