package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.isNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bits, bytes and keys come back as they went, and so does NULL in a column of any type. */
interface OtherValueContract extends SampleFixture {
    @Test
    default void bitsAreKept() {
        keeps(SAMPLES.flag, true);
        keeps(SAMPLES.flag, false);
        keepsLiteral(SAMPLES.flag, true);
        keepsLiteral(SAMPLES.flag, false);
    }

    @Test
    default void bytesAreKept() {
        for (byte[] value : List.of(new byte[0], new byte[] {0}, new byte[] {0, -1, 39, 92, 10, -128, 127}, new byte[16])) {
            keeps(SAMPLES.bytes, value);
        }
        byte[] many = new byte[200_000];
        new Random(1).nextBytes(many);
        keepsStream(SAMPLES.byteStream, many);
        keepsStream(SAMPLES.byteStream, new byte[0]);
    }

    /** Exposed checks that length by itself, and names no column. */
    @Test
    default void tooManyBytesAreRefused() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> transaction(tx -> tx.insert(Insert.into(SAMPLES).set(SAMPLES.bytes, new byte[17]))));
        assertEquals("Column contract_samples.bytes: Value can't be stored to database column because exceeds length (17 > 16);"
                + " nothing was sent.", refusal.getMessage());
    }

    @Test
    default void uuidsAreKept() {
        for (UUID value : List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("5f0a3c1e-9d4b-4a57-8d3a-0c9f4b7e2a61"))) {
            keeps(SAMPLES.code, value);
            keepsLiteral(SAMPLES.code, value);
        }
    }

    @Test
    default void nullIsKeptInAColumnOfAnyType() {
        Insert nulls = Insert.into(SAMPLES);
        optional().forEach(column -> nulls.set(column, null));
        long id = inserted(nulls);
        ResultRow row = only(IrisSelect.from(SAMPLES));
        optional().forEach(column -> assertNull(row.get(column), column.getName()));
        optional().forEach(column -> assertEquals(
                List.of(id), values(IrisSelect.from(SAMPLES).where(isNull(column)), SAMPLES.id), column.getName()));
    }

    @Test
    default void nullTakesThePlaceOfAValueOfAnyType() {
        inserted(new SampleRow(new Random(7)).insert());
        Update nulls = Update.of(SAMPLES);
        optional().forEach(column -> nulls.set(column, null));
        transaction(tx -> tx.update(nulls));
        ResultRow row = only(IrisSelect.from(SAMPLES));
        optional().forEach(column -> assertNull(row.get(column), column.getName()));
    }

    @SuppressWarnings("unchecked") // each of them takes NULL
    private static List<Column<@Nullable Object>> optional() {
        return SAMPLES.getColumns().stream().filter(c -> !c.equals(SAMPLES.id)).map(c -> (Column<@Nullable Object>) c).toList();
    }
}
