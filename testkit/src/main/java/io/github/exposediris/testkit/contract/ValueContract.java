package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.exposediris.core.query.IrisSelect;
import java.util.List;
import java.util.Random;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/** A value comes back as it went, and nothing in a value changes a statement. */
interface ValueContract extends Fixture {
    private <T> T roundTrip(Column<T> column, T value) {
        long writer = writer("writer of " + column.getName());
        long id = inserted(text(writer, "t").set(column, value), TEXTS.id);
        return only(IrisSelect.from(TEXTS).where(eq(TEXTS.id, id))).get(column);
    }

    @Test
    default void aVectorComesBack() {
        assertArrayEquals(new double[] {0.1, -2.5e-7, 3}, roundTrip(TEXTS.embedding, new double[] {0.1, -2.5e-7, 3}));
    }

    @Test
    default void whatWasNotWrittenIsNull() {
        long writer = writer("Ada");
        transaction(tx -> tx.insert(text(writer, "t")));
        ResultRow row = only(IrisSelect.from(TEXTS));
        for (Column<?> column : List.of(TEXTS.body, TEXTS.published, TEXTS.featured, TEXTS.price, TEXTS.rating, TEXTS.words,
                TEXTS.views, TEXTS.code, TEXTS.embedding)) {
            assertNull(row.get(column), column.getName());
        }
    }

    @Test
    default void textsThatLookLikeSomethingElseComeBack() {
        List<String> texts = List.of("", "00123", "1e5", "1_000", "  42 ", "-0", "+49123", "NULL", "true", "2024-01-05", "a'b", "a\"b",
                "x'; DELETE FROM contract_writers; SELECT 'y", "a; b", "$1", "cost $5", "what?", "{d '2024-01-01'}", "[1,2,3]",
                "-- not a comment", "/* nor this", "\\", "100%", "public.x", ":name", "fe80:0::1", "Größe 鳥 🐦");
        for (int i = 0; i < texts.size(); i++) {
            long writer = writer("writer " + i);
            String text = texts.get(i);
            transaction(tx -> tx.insert(text(writer, text).set(TEXTS.body, text)));
            ResultRow row = only(IrisSelect.from(TEXTS).where(eq(TEXTS.writer, writer)));
            assertEquals(List.of(text, text), List.of(row.get(TEXTS.title), String.valueOf(row.get(TEXTS.body))));
        }
        assertEquals(texts.size(), values(IrisSelect.from(WRITERS), WRITERS.id).size());
    }

    @Test
    default void randomTextsComeBack() {
        long seed = Long.getLong("testkit.seed", 20261121L);
        Random random = new Random(seed);
        long writer = writer("Ada");
        int values = randomValues();
        for (int i = 0; i < values; i++) {
            String text = random.ints(random.nextInt(200), 1, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            long id = inserted(text(writer, "t").set(TEXTS.body, text), TEXTS.id);
            assertEquals(text, only(IrisSelect.from(TEXTS).where(eq(TEXTS.id, id))).get(TEXTS.body), "seed " + seed);
        }
    }
}
