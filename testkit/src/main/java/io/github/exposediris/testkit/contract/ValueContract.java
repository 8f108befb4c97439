package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.exposediris.core.query.IrisSelect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/** A value comes back as it went, and nothing in a value changes a statement. */
interface ValueContract extends Fixture {
    private <T> T roundTrip(Column<T> column, T value) {
        long writer = writer("writer of " + column.getName());
        long id = backend().transaction(tx -> tx.insert(text(writer, "t").set(column, value)).get(TEXTS.id));
        return only(IrisSelect.from(TEXTS).where(eq(TEXTS.id, id))).get(column);
    }

    @Test
    default void aDateComesBack() {
        assertEquals(LocalDate.of(1999, 12, 31), roundTrip(TEXTS.published, LocalDate.of(1999, 12, 31)));
    }

    @Test
    default void aBitComesBack() {
        assertEquals(true, roundTrip(TEXTS.featured, true));
    }

    @Test
    default void aDecimalKeepsItsDigitsAndScale() {
        assertEquals(new BigDecimal("1234567890.10"), roundTrip(TEXTS.price, new BigDecimal("1234567890.10")));
    }

    @Test
    default void aDoubleKeepsEveryBit() {
        assertEquals(0.1 + 0.2, roundTrip(TEXTS.rating, 0.1 + 0.2));
    }

    @Test
    default void integersComeBackAtTheirLimits() {
        assertEquals(Integer.MIN_VALUE, roundTrip(TEXTS.words, Integer.MIN_VALUE));
    }

    @Test
    default void longIntegersComeBackAtTheirLimits() {
        assertEquals(Long.MAX_VALUE, roundTrip(TEXTS.views, Long.MAX_VALUE));
    }

    @Test
    default void aUuidComesBack() {
        UUID code = UUID.fromString("5f0a3c1e-9d4b-4a57-8d3a-0c9f4b7e2a61");
        assertEquals(code, roundTrip(TEXTS.code, code));
    }

    @Test
    default void aLongTextComesBack() {
        String body = "Zeile ü 鳥 \n".repeat(5_000);
        assertEquals(body, roundTrip(TEXTS.body, body));
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
        int values = Integer.getInteger("testkit.values", 2000);
        for (int i = 0; i < values; i++) {
            String text = random.ints(random.nextInt(200), 1, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            long id = backend().transaction(tx -> tx.insert(text(writer, "t").set(TEXTS.body, text)).get(TEXTS.id));
            assertEquals(text, only(IrisSelect.from(TEXTS).where(eq(TEXTS.id, id))).get(TEXTS.body), "seed " + seed);
        }
    }
}
