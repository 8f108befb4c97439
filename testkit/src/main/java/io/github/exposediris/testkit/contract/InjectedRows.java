package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.eqColumn;
import static io.github.exposediris.core.query.Conditions.like;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.TransactionUnderTest;
import io.github.exposediris.testkit.random.LikeModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Op;

/** The rows of {@link Injected#TEXTS} as they are on the server, and as they are to be. For one transaction. */
final class InjectedRows {
    private static final Injected TEXTS = Injected.TEXTS;

    private final TransactionUnderTest tx;
    private final Map<Integer, String> rows = new TreeMap<>();

    /** No row is there yet. */
    InjectedRows(TransactionUnderTest tx) {
        this.tx = tx;
    }

    void insert(int key, String text) {
        doneOrRefused(text, () -> tx.insert(Insert.into(TEXTS).set(TEXTS.key, key).set(TEXTS.text, text)), () -> rows.put(key, text));
    }

    /** Inserts the text between two others, so that they go together where the backend does that. */
    void insertBatch(int key, String text) {
        List<String> batch = List.of("before", text, "after");
        doneOrRefused(text, () -> tx.insert(BatchInsert.into(TEXTS, List.of(0, 1, 2),
                (i, row) -> row.set(TEXTS.key, key + i).set(TEXTS.text, batch.get(i)))), () -> {
                    for (int i = 0; i < batch.size(); i++) {
                        rows.put(key + i, batch.get(i));
                    }
                });
    }

    void insertLiteral(int key, String text) {
        writtenOrRefused(written(text), () -> tx.insert(Insert.into(TEXTS).set(TEXTS.key, key).setTo(TEXTS.text, literal(text))),
                () -> rows.put(key, text));
    }

    /** Gives another text to the rows that have one. */
    void update(String from, String to) {
        doneOrRefused(from + to, () -> tx.update(Update.of(TEXTS).set(TEXTS.text, to).where(eq(TEXTS.text, from))),
                () -> rows.replaceAll((key, text) -> LikeModel.isSame(text, from) ? to : text));
    }

    void updateWhereLiteral(String from, String to) {
        writtenOrRefused(written(from) + written(to), () -> tx.update(Update.of(TEXTS).setTo(TEXTS.text, literal(to))
                .where(eqColumn(TEXTS.text, literal(from)))),
                () -> rows.replaceAll((key, text) -> LikeModel.isSame(text, from) ? to : text));
    }

    void delete(String pattern) {
        doneOrRefused(pattern, () -> tx.delete(Delete.from(TEXTS, like(TEXTS.text, escaped(pattern), '!'))),
                () -> rows.values().removeIf(text -> LikeModel.isSame(text, pattern)));
    }

    /** Asks for the rows in every way that a text has, as a value, as a literal and as a pattern. */
    void find(String text) {
        found(text, eq(TEXTS.text, text), row -> LikeModel.isSame(row, text));
        writtenOrRefused(written(text), () -> isFound(eqColumn(TEXTS.text, literal(text)), row -> LikeModel.isSame(row, text)), () -> {});
        found(text, like(TEXTS.text, text + "%"), row -> LikeModel.matches(row, text + "%"));
        found(text, like(TEXTS.text, "%" + escaped(text) + "_", '!'), row -> endsBefore(row, text));
    }

    /** Whether the text stands before the last unit of the row. */
    private static boolean endsBefore(String row, String text) {
        return !row.isEmpty() && LikeModel.folded(row.substring(0, row.length() - 1)).endsWith(LikeModel.folded(text));
    }

    private void found(String sent, Op<Boolean> condition, Predicate<String> expected) {
        doneOrRefused(sent, () -> isFound(condition, expected), () -> {});
    }

    private void isFound(Op<Boolean> condition, Predicate<String> expected) {
        List<Integer> keys = rows.entrySet().stream().filter(row -> expected.test(row.getValue())).map(Map.Entry::getKey).toList();
        IrisSelect query = IrisSelect.from(TEXTS).where(condition).orderBy(TEXTS.key);
        assertEquals(keys, tx.fetch(query).stream().map(row -> row.get(TEXTS.key)).toList(), () -> "found in " + rows);
    }

    /** The rows are what they are to be, and so is the sentinel. */
    void check(String after) {
        Map<Integer, String> read = new TreeMap<>();
        tx.fetch(IrisSelect.from(TEXTS)).forEach(row -> read.put(row.get(TEXTS.key), row.get(TEXTS.text)));
        assertEquals(rows, read, () -> "after " + after);
        InjectionFixture.assertSentinelIsUntouched(tx, after);
    }

    /** Deletes every row, so that the next text finds few. */
    void clear() {
        tx.delete(Delete.all(TEXTS));
        rows.clear();
    }

    /** What holds NUL, or as a literal a line break, is refused: it would come as something else. */
    private static void doneOrRefused(String text, Runnable statement, Runnable done) {
        if (text.indexOf('\0') >= 0) {
            assertThrows(InvalidValueException.class, statement::run, () -> "with " + text);
        } else {
            statement.run();
            done.run();
        }
    }

    /** The same of a statement with literals: a gateway may answer some words by itself, so that they are refused in a text. */
    private static void writtenOrRefused(String text, Runnable statement, Runnable done) {
        try {
            doneOrRefused(text, statement, done);
        } catch (UnsupportedByIrisException refused) {
            String told = refused.getMessage();
            assertTrue(told.startsWith("iris-pgwire") && told.contains("nothing was sent"), refused::toString);
        }
    }

    /** With NUL where the literal is refused for another reason. */
    private static String written(String text) {
        boolean lineBreak = text.contains("\n") || text.contains("\r") || text.contains("\\n") || text.contains("\\r");
        return lineBreak ? text + '\0' : text;
    }

    private static LiteralOp<String> literal(String text) {
        return new LiteralOp<>(TEXTS.text.getColumnType(), text);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
