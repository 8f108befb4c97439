package io.github.exposediris.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LongColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgumentFormTest {
    private static void assertForm(String sql, String sent, IColumnType<?> type, @Nullable Object value) {
        assertEquals(new ArgumentForm(sql, sent), ArgumentForm.of(new WireValue(type, value), false, false));
    }

    private static <T extends IColumnType<?>> T optional(T type) {
        type.setNullable(true);
        return type;
    }

    @Test
    void numbersThatPythonReadsExactlyStayNumbers() {
        assertForm("?", "-5", new IntegerColumnType(), -5);
        assertForm("?", "700000000000000", new LongColumnType(), 700_000_000_000_000L);
        assertForm("?", "1.0E-300", new DoubleColumnType(), 1e-300);
    }

    @Test
    void aTruthValueIsANumber() {
        assertForm("?", "1", new BooleanColumnType(), true);
        assertForm("?", "0", new BooleanColumnType(), false);
    }

    @Test
    void aLongIsATextInAnInsertWhereItWouldBeAMoment() {
        assertEquals(
                new ArgumentForm("CAST(SUBSTRING(NULLIF(?, 'n'), 2) AS BIGINT)", "x700000000000000"),
                ArgumentForm.of(new WireValue(new LongColumnType(), 700_000_000_000_000L), true, true));
    }

    @Test
    void aDecimalIsATextWithAllItsDigits() {
        assertForm("CAST(SUBSTRING(?, 2) AS NUMERIC(23, 4))", "x12345678901234.5678",
                new DecimalColumnType(18, 4), new BigDecimal("12345678901234.5678"));
        assertForm("CAST(SUBSTRING(?, 2) AS NUMERIC(24, 5))", "x0.12345", new DecimalColumnType(10, 2), new BigDecimal("0.12345"));
        assertForm("CAST(SUBSTRING(?, 2) AS NUMERIC(19, 0))", "x1000", new DecimalColumnType(10, 0), new BigDecimal("1E+3"));
    }

    @Test
    void aDecimalFinerThanIrisKeepsIsRefused() {
        WireValue fine = new WireValue(new DecimalColumnType(10, 2), new BigDecimal("1E-19"));
        assertThrows(InvalidValueException.class, () -> ArgumentForm.of(fine, false, false));
    }

    @Test
    void aNullIsSentAsATextThatBecomesNull() {
        assertForm("SUBSTRING(NULLIF(?, 'n'), 2)", "n", new VarCharColumnType(5, null), null);
        assertForm("CAST(SUBSTRING(NULLIF(?, 'n'), 2) AS INTEGER)", "n", new IntegerColumnType(), null);
        assertForm("CAST(SUBSTRING(NULLIF(?, 'n'), 2) AS double)", "n", new DoubleColumnType(), null);
    }

    @Test
    void theTextOfAWriteDoesNotDependOnWhichValuesAreNull() {
        IColumnType<?> type = optional(new VarCharColumnType(5, null));
        assertEquals(
                ArgumentForm.of(new WireValue(type, null), true, false).sql(),
                ArgumentForm.of(new WireValue(type, "a"), true, false).sql());
    }

    @Test
    void momentsAreWrittenAsIrisReadsThem() {
        IColumnType<?> any = new VarCharColumnType(40, null);
        assertForm("CAST(? AS DATE)", "2024-02-03", any, LocalDate.of(2024, 2, 3));
        assertForm("CAST(? AS TIME)", "10:11:12.000005", any, LocalTime.of(10, 11, 12, 5_000));
        assertForm("CAST(? AS POSIXTIME)", "2024-02-03 10:11:12.5", any, LocalDateTime.of(2024, 2, 3, 10, 11, 12, 500_000_000));
    }

    @Test
    void bytesAreTheirCharacters() {
        String sql = "CAST(SUBSTRING(?, 2) AS varbinary(%d))";
        assertForm(sql.formatted(4), "xa\0\u00ff", new BinaryColumnType(4), new byte[] {'a', 0, (byte) 0xff});
        assertForm(sql.formatted(3_641_144), "x", new BasicBinaryColumnType(), new byte[0]);
    }
}
