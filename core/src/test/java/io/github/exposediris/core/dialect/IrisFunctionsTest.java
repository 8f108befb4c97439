package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Replace;
import java.util.List;
import org.jetbrains.exposed.v1.core.ExplainQuery;
import org.jetbrains.exposed.v1.core.statements.DeleteStatement;
import org.jetbrains.exposed.v1.core.statements.InsertSelectStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.jetbrains.exposed.v1.core.statements.ReplaceStatement;
import org.jetbrains.exposed.v1.core.statements.ReturningStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.UpdateStatement;
import org.junit.jupiter.api.Test;

class IrisFunctionsTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final Authors AUTHORS = Authors.TABLE;

    @Test
    void aLimitOnUpdateIsRefused() {
        UpdateStatement update = new UpdateStatement(AUTHORS, 1, null);
        update.set(AUTHORS.name, "x");
        assertEquals("IRIS has no LIMIT on UPDATE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(update)).getMessage());
    }

    @Test
    void aLimitOnDeleteIsRefused() {
        DeleteStatement delete = new DeleteStatement(AUTHORS, null, false, 1, List.of());
        assertEquals("IRIS has no LIMIT on DELETE; select the keys first, then write WHERE key IN (…).",
                assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(delete)).getMessage());
    }

    @Test
    void anInsertThatIgnoresDuplicatesMindsEveryUniqueKeyThatItFills() {
        InsertStatement<Number> insert = new InsertStatement<>(ARTICLES, true);
        insert.set(ARTICLES.title, "x");
        insert.set(ARTICLES.pages, 1);
        assertEquals("INSERT IGNORE ((title)) INTO articles (title, pages) VALUES (?, ?)", DetachedTransaction.sql(insert));
    }

    @Test
    void anInsertThatFillsNoUniqueKeyCannotIgnoreDuplicates() {
        InsertStatement<Number> insert = new InsertStatement<>(AUTHORS, true);
        insert.set(AUTHORS.name, "x");
        assertEquals("INSERT into table authors cannot ignore duplicates: the row fills no unique key of the table; name the columns of a"
                + " unique key and give them values.", refusal(insert));
    }

    @Test
    void anInsertOfAQueryCannotIgnoreDuplicates() {
        InsertSelectStatement insert =
                new InsertSelectStatement(List.of(ARTICLES.title), IrisSelect.from(AUTHORS).select(AUTHORS.name), true);
        assertEquals("IRIS has no insert that ignores duplicates among rows of a query or of several rows in one statement; write WHERE NOT"
                + " EXISTS into the query, or insert the rows one by one as batchInsert does.", refusal(insert));
    }

    @Test
    void aReplacementOfPartOfTheColumnsIsRefused() {
        ReplaceStatement<Number> replace = new ReplaceStatement<>(ARTICLES);
        replace.set(ARTICLES.title, "x");
        assertEquals("INSERT OR UPDATE of table articles cannot be a replacement of rows in which some columns keep their values (author,"
                + " pages, published); give every column a value.", refusal(replace));
    }

    @Test
    void aReplacementWithoutAUniqueKeyIsRefused() {
        ReplaceStatement<Number> replace = new ReplaceStatement<>(AUTHORS);
        replace.set(AUTHORS.name, "x");
        assertTrue(refusal(replace).contains("a replacement where not exactly one unique key can clash"), refusal(replace));
    }

    @Test
    void aReplacementOfWholeRowsIsInsertOrUpdate() {
        ReplaceStatement<Number> replace = Replace.in(ARTICLES).set(ARTICLES.title, "x").set(ARTICLES.pages, 1)
                .set(ARTICLES.published, null).set(ARTICLES.author, null).toStatement();
        assertEquals("INSERT OR UPDATE INTO articles (title, pages, published, author) VALUES (?, ?, ?, ?)",
                DetachedTransaction.sql(replace));
    }

    @Test
    void aDeleteThatIgnoresErrorsIsRefused() {
        assertEquals("IRIS has no DELETE that ignores errors; delete the rows that nothing refers to, by a condition.",
                refusal(new DeleteStatement(AUTHORS, null, true, null, List.of())));
    }

    @Test
    void aWriteToSeveralTablesAtOnceIsRefused() {
        DeleteStatement both = new DeleteStatement(ARTICLES.innerJoin(AUTHORS), null, false, null, List.of(ARTICLES, AUTHORS));
        assertEquals("IRIS has no DELETE of several tables in one statement; write a statement for each, in one transaction.",
                refusal(both));
    }

    @Test
    void returningIsRefused() {
        assertEquals("IRIS has no RETURNING; select the rows before or after in the same transaction; an insert tells its generated key by"
                + " itself.", refusal(new ReturningStatement(AUTHORS, List.of(AUTHORS.id), Delete.all(AUTHORS).toStatement())));
    }

    @Test
    void aQueryIsExplained() {
        DeleteStatement delete = Delete.all(AUTHORS).toStatement();
        assertEquals("EXPLAIN DELETE FROM authors", DetachedTransaction.sql(new ExplainQuery(false, null, delete)));
        assertEquals("EXPLAIN ALT STAT DELETE FROM authors", DetachedTransaction.sql(new ExplainQuery(true, "ALT", delete)));
    }

    @Test
    void anExplanationThatIrisHasNotIsRefused() {
        assertEquals("IRIS has no EXPLAIN option VERBOSE; the only one is ALT; statistics come with analyze.",
                refusal(new ExplainQuery(false, "VERBOSE", Delete.all(AUTHORS).toStatement())));
        assertEquals("IRIS has no EXPLAIN of an INSERT; explain the query that it takes its rows from.",
                refusal(new ExplainQuery(false, null, Insert.into(AUTHORS).set(AUTHORS.name, "x").toStatement())));
    }

    private static String refusal(Statement<?> statement) {
        return assertThrows(UnsupportedByIrisException.class, () -> DetachedTransaction.sql(statement)).getMessage();
    }
}
