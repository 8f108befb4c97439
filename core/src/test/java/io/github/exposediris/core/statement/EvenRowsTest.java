package io.github.exposediris.core.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.value.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.statements.BatchInsertStatement;
import org.jetbrains.exposed.v1.core.statements.InsertStatement;
import org.junit.jupiter.api.Test;

/** The quick statement is the one that Exposed makes of the same rows. */
class EvenRowsTest {
    private static final Articles ARTICLES = Articles.TABLE;
    private static final List<Integer> THREE = List.of(1, 2, 3);

    private static BatchInsertStatement quick(BiConsumer<Integer, Insert> row) {
        return DetachedTransaction.within(() -> BatchInsert.into(ARTICLES, THREE, row).toStatement());
    }

    private static BatchInsertStatement byExposed(BiConsumer<Integer, Insert> row) {
        return DetachedTransaction.within(() ->
                new Rows<>(ARTICLES, THREE, row).in(new BatchInsertStatement(ARTICLES, false, false)));
    }

    private static List<List<Pair<IColumnType<?>, Object>>> arguments(InsertStatement<?> statement) {
        return DetachedTransaction.within(() -> {
            List<List<Pair<IColumnType<?>, Object>>> rows = new ArrayList<>();
            statement.arguments().forEach(row -> {
                List<Pair<IColumnType<?>, Object>> arguments = new ArrayList<>();
                row.forEach(arguments::add);
                rows.add(arguments);
            });
            return rows;
        });
    }

    private static void assertAlike(BiConsumer<Integer, Insert> row) {
        BatchInsertStatement quick = quick(row);
        BatchInsertStatement slow = byExposed(row);
        assertEquals(DetachedTransaction.sql(slow), DetachedTransaction.sql(quick));
        assertEquals(arguments(slow), arguments(quick));
        assertEquals(
                DetachedTransaction.within(() -> List.copyOf(slow.getArguments())),
                DetachedTransaction.within(() -> List.copyOf(quick.getArguments())));
        assertEquals(slow.getTargets(), quick.getTargets());
        assertEquals(slow.getShouldReturnGeneratedValues(), quick.getShouldReturnGeneratedValues());
    }

    @Test
    void likeRowsAreTheSameStatement() {
        BiConsumer<Integer, Insert> row = (i, insert) -> insert.set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i);
        assertInstanceOf(EvenRows.class, quick(row));
        assertAlike(row);
    }

    /** Exposed takes a text that the wire would cut; the values of its own statement are checked before they are sent. */
    @Test
    void aValueThatCannotBeSentIsNoneOfTheQuick() {
        BatchInsertStatement statement =
                quick((i, insert) -> insert.set(ARTICLES.title, i == 2 ? "cut\0here" : "title").set(ARTICLES.pages, i));
        assertFalse(statement instanceof EvenRows);
        assertThrows(InvalidValueException.class, () -> DetachedTransaction.within(() -> {
            statement.arguments().forEach(row -> ValueCheck.check(statement, row));
            return true;
        }));
    }

    @Test
    void aNullIsAValue() {
        BiConsumer<Integer, Insert> row = (i, insert) ->
                insert.set(ARTICLES.published, null).set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i);
        assertInstanceOf(EvenRows.class, quick(row));
        assertAlike(row);
    }

    @Test
    void aKeyThatIsGivenIsAValue() {
        assertAlike((i, insert) -> insert.set(ARTICLES.id, (long) i).set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i));
    }

    @Test
    void rowsOfDifferentColumnsAreLeftToExposed() {
        BiConsumer<Integer, Insert> row = (i, insert) -> {
            insert.set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i);
            if (i == 2) {
                insert.set(ARTICLES.author, 7L);
            }
        };
        assertFalse(quick(row) instanceof EvenRows);
        assertAlike(row);
    }

    @Test
    void rowsOfAnotherOrderAreLeftToExposed() {
        BiConsumer<Integer, Insert> row = (i, insert) -> {
            if (i == 2) {
                insert.set(ARTICLES.pages, i).set(ARTICLES.title, "title " + i);
            } else {
                insert.set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i);
            }
        };
        assertFalse(quick(row) instanceof EvenRows);
        assertAlike(row);
    }

    @Test
    void aRowOfFewerColumnsIsRefusedAsExposedDoes() {
        BiConsumer<Integer, Insert> row = (i, insert) -> {
            insert.set(ARTICLES.title, "title " + i);
            if (i != 2) {
                insert.set(ARTICLES.pages, i);
            }
        };
        assertEquals(
                assertThrows(Exception.class, () -> byExposed(row)).getMessage(),
                assertThrows(Exception.class, () -> quick(row)).getMessage());
    }

    @Test
    void anExpressionAmongValuesIsLeftToExposed() {
        BiConsumer<Integer, Insert> row = (i, insert) -> {
            insert.set(ARTICLES.title, "title " + i);
            if (i == 2) {
                insert.setTo(ARTICLES.pages, new QueryParameter<>(i, ARTICLES.pages.getColumnType()));
            } else {
                insert.set(ARTICLES.pages, i);
            }
        };
        assertFalse(quick(row) instanceof EvenRows);
        assertEquals(arguments(byExposed(row)), arguments(quick(row)));
    }

    @Test
    void whatIsWrittenIntoARowLaterIsNotOfTheStatement() {
        List<Insert> kept = new ArrayList<>();
        BatchInsertStatement statement = quick((i, insert) ->
                kept.add(insert.set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i)));
        List<List<Pair<IColumnType<?>, Object>>> before = arguments(statement);
        kept.forEach(insert -> insert.set(ARTICLES.title, "another").set(ARTICLES.author, 7L));

        assertInstanceOf(EvenRows.class, statement);
        assertEquals(before, arguments(statement));
    }

    @Test
    void aColumnGivenTwiceIsLeftToExposed() {
        BiConsumer<Integer, Insert> row = (i, insert) ->
                insert.set(ARTICLES.pages, 0).set(ARTICLES.title, "title " + i).set(ARTICLES.pages, i);
        assertFalse(quick(row) instanceof EvenRows);
        assertAlike(row);
    }

    @Test
    void aMissingColumnIsRefusedByExposed() {
        assertThrows(Exception.class, () -> quick((i, insert) -> insert.set(ARTICLES.pages, i)));
    }

    @Test
    void aValueThatDoesNotFitIsRefusedByItsColumn() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () ->
                quick((i, insert) -> insert.set(ARTICLES.title, "x".repeat(81)).set(ARTICLES.pages, i)));
        assertEquals(true, refusal.getMessage().startsWith("Column articles.title: "), refusal.getMessage());
    }
}
