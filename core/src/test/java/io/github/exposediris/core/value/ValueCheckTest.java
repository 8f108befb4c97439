package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.Articles;
import io.github.exposediris.core.error.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.BinaryColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.FloatColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jetbrains.exposed.v1.javatime.JavaInstantColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateTimeColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalTimeColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ValueCheckTest {
    private static final String NO_DAY = "the date is not between 1840-12-31 and 9999-12-31";

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(new VarCharColumnType(2, null), "🐦"),
                Arguments.of(new TextColumnType(null, false), "x".repeat(65_535)),
                Arguments.of(new LargeTextColumnType(null, false), "x".repeat(65_536)),
                Arguments.of(new BinaryColumnType(3), new byte[3]),
                Arguments.of(new DecimalColumnType(5, 2), new BigDecimal("-999.99")),
                Arguments.of(new DecimalColumnType(5, 2), new BigDecimal("1.5000")),
                Arguments.of(new DecimalColumnType(5, 2), new BigDecimal("1E+2")),
                Arguments.of(new DecimalColumnType(2, 2), new BigDecimal("0.99")),
                Arguments.of(new DecimalColumnType(5, 2), BigDecimal.ZERO.setScale(9)),
                Arguments.of(new DecimalColumnType(37, 18), new BigDecimal("9.223372036854775807")),
                Arguments.of(new DecimalColumnType(19, 0), new BigDecimal("-9223372036854775807")),
                Arguments.of(new DoubleColumnType(), Double.MAX_VALUE),
                Arguments.of(new JavaLocalDateColumnType(), LocalDate.of(1840, 12, 31)),
                Arguments.of(new JavaLocalDateTimeColumnType(), LocalDateTime.of(1840, 12, 31, 0, 0)),
                Arguments.of(new JavaLocalDateTimeColumnType(), LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999)));
    }

    @ParameterizedTest
    @MethodSource
    void kept(IColumnType<?> type, Object value) {
        assertNull(ValueCheck.problem(type, value));
    }

    /** The column's scale decides, where a literal or a parameter of the same kind has another one. */
    @Test
    void aLiteralAndAParameterAreWhatTheyHold() {
        DecimalColumnType column = new DecimalColumnType(5, 2);
        DecimalColumnType finer = new DecimalColumnType(20, 9);
        String problem = "the decimal has 3 digits after the point, and DECIMAL(5, 2) keeps 2";
        assertEquals(problem, ValueCheck.problem(column, new LiteralOp<>(finer, new BigDecimal("1.005"))));
        assertEquals(problem, ValueCheck.problem(column, new QueryParameter<>(new BigDecimal("1.005"), finer)));
        assertNull(ValueCheck.problem(column, new LiteralOp<>(finer, new BigDecimal("1.05"))));
        assertNull(ValueCheck.problem(column, new LiteralOp<>(new VarCharColumnType(2, null), "1")));
        assertEquals("NaN and infinities are not taken", ValueCheck.problem(column, new LiteralOp<>(new DoubleColumnType(), Double.NaN)));
    }

    static Stream<Arguments> refused() {
        String tooLong = " characters, those beyond U+FFFF counted as two, and the column takes ";
        return Stream.of(
                Arguments.of(new VarCharColumnType(3, null), "🐦🐦", "the text has 4" + tooLong + "3"),
                Arguments.of(new TextColumnType(null, false), "x".repeat(65_536), "the text has 65536" + tooLong + "65535"),
                Arguments.of(new CharacterColumnType(), '\ud83d', "the text holds half of a surrogate pair, which UTF-8 cannot carry"),
                Arguments.of(new VarCharColumnType(9, null), "a\0", "the text holds a NUL character, which ends a text on the wire"),
                Arguments.of(new BinaryColumnType(3), new byte[4], "the value has 4 bytes, and the column takes 3"),
                Arguments.of(new DecimalColumnType(5, 2), new BigDecimal("1.005"),
                        "the decimal has 3 digits after the point, and DECIMAL(5, 2) keeps 2"),
                Arguments.of(new DecimalColumnType(5, 2), new BigDecimal("1000"),
                        "the decimal has 4 digits before the point, and DECIMAL(5, 2) keeps 3"),
                Arguments.of(new DecimalColumnType(40, 20), new BigDecimal("1E-19"),
                        "the decimal has 19 digits after the point, and DECIMAL(40, 20) keeps 18"),
                Arguments.of(new DecimalColumnType(37, 18), new BigDecimal("9.223372036854775808"),
                        "the decimal has more digits than the 18, sometimes 19, that IRIS keeps"),
                Arguments.of(new DecimalColumnType(19, 0), new BigDecimal("-93E+17"),
                        "the decimal is beyond 9223372036854775807, the largest in a field"),
                Arguments.of(new DoubleColumnType(), Double.NaN, "NaN and infinities are not taken"),
                Arguments.of(new FloatColumnType(), Float.NEGATIVE_INFINITY, "NaN and infinities are not taken"),
                Arguments.of(new JavaLocalDateColumnType(), LocalDate.of(1840, 12, 30), NO_DAY),
                Arguments.of(new JavaLocalDateTimeColumnType(), LocalDateTime.of(1840, 12, 30, 0, 0), NO_DAY),
                Arguments.of(new JavaInstantColumnType(), Instant.MAX, NO_DAY));
    }

    @ParameterizedTest
    @MethodSource
    void refused(IColumnType<?> type, Object value, String problem) {
        assertEquals(problem, ValueCheck.problem(type, value));
    }

    @Test
    void aRefusalNamesTheColumn() {
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> ValueCheck.check(Articles.TABLE.title, "a\0"));
        assertEquals(
                "Column articles.title: the text holds a NUL character, which ends a text on the wire; nothing was sent.",
                refusal.getMessage());
    }

    @Test
    void nullIsLeftToTheColumn() {
        assertDoesNotThrow(() -> ValueCheck.check(Articles.TABLE.title, null));
    }
}
