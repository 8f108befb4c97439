package io.github.exposediris.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.table.IrisTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;

class SchemaStatementsTest {
    private static final TableName ARTICLES = TableName.of(Articles.TABLE);
    private static final TableName AUTHORS = TableName.of(Authors.TABLE);
    private static final List<ForeignKeyEdge> CYCLE = List.of(
            new ForeignKeyEdge("SQLUser", "articles", "to_author", AUTHORS),
            new ForeignKeyEdge("SQLUser", "authors", "to_article", ARTICLES));

    @Test
    void aTableIsCreatedAfterThoseThatItRefersTo() {
        assertEquals(
                List.of("CREATE TABLE IF NOT EXISTS authors", "CREATE TABLE IF NOT EXISTS articles", "ALTER TABLE articles ADD"),
                created(Set.of(), Articles.TABLE, Authors.TABLE));
    }

    @Test
    void aTableIsCreatedWithThoseThatItRefersTo() {
        assertEquals(
                List.of("CREATE TABLE IF NOT EXISTS authors", "CREATE TABLE IF NOT EXISTS articles", "ALTER TABLE articles ADD"),
                created(Set.of(), Articles.TABLE));
    }

    @Test
    void aTableThatIsThereIsNotCreated() {
        assertEquals(
                List.of("CREATE TABLE IF NOT EXISTS articles", "ALTER TABLE articles ADD"),
                created(Set.of(AUTHORS), Articles.TABLE, Authors.TABLE));
    }

    @Test
    void aTableThatIsThereInOtherLettersIsNotCreated() {
        assertEquals(List.of(), created(Set.of(new TableName("sqluser", "AuThOrS")), Authors.TABLE));
    }

    @Test
    void aTableOfThatNameInAnotherSchemaDoesNotCount() {
        assertEquals(
                List.of("CREATE TABLE IF NOT EXISTS authors"),
                created(Set.of(new TableName("Shop", "authors")), Authors.TABLE));
    }

    @Test
    void foreignKeysOfACycleAreAddedOnceAllTablesAreThere() {
        Looped loop = new Looped();
        assertEquals(
                List.of(
                        "CREATE TABLE IF NOT EXISTS looped (id BIGINT IDENTITY PRIMARY KEY, parent BIGINT NULL)",
                        "ALTER TABLE looped ADD CONSTRAINT fk_looped_parent__id FOREIGN KEY (parent) REFERENCES looped(id)"),
                DetachedTransaction.within(() -> SchemaStatements.create(List.of(loop), Set.of())));
    }

    @Test
    void aTableIsDroppedBeforeThoseThatItRefersTo() {
        assertEquals(
                List.of("DROP TABLE IF EXISTS articles", "DROP TABLE IF EXISTS authors"),
                dropped(Set.of(ARTICLES, AUTHORS), Authors.TABLE, Articles.TABLE));
    }

    @Test
    void aTableThatIsNotThereIsNotDropped() {
        assertEquals(
                List.of("DROP TABLE IF EXISTS authors"), dropped(Set.of(AUTHORS), Authors.TABLE, Articles.TABLE));
    }

    @Test
    void aTableIsDroppedWithoutThoseThatItRefersTo() {
        assertEquals(
                List.of("DROP TABLE IF EXISTS articles"), dropped(Set.of(ARTICLES, AUTHORS), Articles.TABLE));
    }

    /** Of tables that refer to each other none can be dropped as it is. */
    @Test
    void keysThatCloseACycleAreDroppedBeforeItsTables() {
        assertEquals(
                List.of(
                        "ALTER TABLE \"SQLUser\".\"articles\" DROP CONSTRAINT \"to_author\"",
                        "ALTER TABLE \"SQLUser\".\"authors\" DROP CONSTRAINT \"to_article\"",
                        "DROP TABLE IF EXISTS articles",
                        "DROP TABLE IF EXISTS authors"),
                DetachedTransaction.within(() -> SchemaStatements.drop(
                        List.of(Authors.TABLE, Articles.TABLE), Set.of(ARTICLES, AUTHORS), CYCLE)));
    }

    @Test
    void aKeyOfATableThatStaysIsNotDropped() {
        assertEquals(
                List.of("DROP TABLE IF EXISTS articles"),
                DetachedTransaction.within(() -> SchemaStatements.drop(List.of(Articles.TABLE), Set.of(ARTICLES, AUTHORS), CYCLE)));
    }

    /** The first words, up to the columns or the constraint. */
    private static List<String> created(Set<TableName> existing, Table... tables) {
        List<String> statements =
                DetachedTransaction.within(() -> SchemaStatements.create(Stream.of(tables).toList(), existing));
        return statements.stream().map(sql -> sql.replaceFirst(" (\\(|CONSTRAINT ).*", "")).toList();
    }

    private static List<String> dropped(Set<TableName> existing, Table... tables) {
        return DetachedTransaction.within(() -> SchemaStatements.drop(Stream.of(tables).toList(), existing, List.of()));
    }

    private static final class Looped extends IrisTable {
        Looped() {
            super("looped");
            var id = identity("id");
            optional(reference("parent", id));
        }
    }
}
