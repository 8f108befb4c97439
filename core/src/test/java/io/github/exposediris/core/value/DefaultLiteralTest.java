package io.github.exposediris.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.table.IrisColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.BasicBinaryColumnType;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.CharacterColumnType;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.DoubleColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jetbrains.exposed.v1.core.java.UUIDColumnType;
import org.jetbrains.exposed.v1.javatime.JavaInstantColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalDateTimeColumnType;
import org.jetbrains.exposed.v1.javatime.JavaLocalTimeColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultLiteralTest {
    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(new IntegerColumnType(), -7, "-7"),
                Arguments.of(new DoubleColumnType(), 1e10, "1.0E10"),
                Arguments.of(new DecimalColumnType(10, 2), new BigDecimal("1E+3"), "1000"),
                Arguments.of(new BooleanColumnType(), true, "1"),
                Arguments.of(new CharacterColumnType(), '\'', "''''"),
                Arguments.of(new VarCharColumnType(9, null), "it's\n\\", "'it''s\n\\'"),
                Arguments.of(new UUIDColumnType(), new UUID(0, 1), "'00000000-0000-0000-0000-000000000001'"),
                Arguments.of(new JavaLocalDateColumnType(), LocalDate.of(2026, 1, 31), "'2026-01-31'"),
                Arguments.of(new JavaLocalTimeColumnType(), LocalTime.of(10, 0, 0, 500_000_000), "'10:00:00.5'"),
                Arguments.of(new JavaLocalDateTimeColumnType(), LocalDateTime.of(2026, 1, 31, 10, 0), "'2026-01-31 10:00:00'"),
                Arguments.of(new JavaInstantColumnType(), Instant.parse("2026-01-31T10:00:00.000001Z"), "'2026-01-31 10:00:00.000001'"));
    }

    @ParameterizedTest
    @MethodSource
    void written(IColumnType<?> type, Object value, String literal) {
        assertEquals(literal, DefaultLiteral.of(type, value));
    }

    @Test
    void aDefaultThatNoColumnOfTheTypeWouldKeepIsRefused() {
        assertEquals(
                "A default of DECIMAL(4, 2): the decimal has 3 digits before the point, and DECIMAL(4, 2) keeps 2; nothing was sent.",
                assertThrows(InvalidValueException.class, () -> DefaultLiteral.of(new DecimalColumnType(4, 2), new BigDecimal("100")))
                        .getMessage());
    }

    @Test
    void thereIsNoLiteralOfBytes() {
        assertThrows(UnsupportedByIrisException.class, () -> DefaultLiteral.of(new BasicBinaryColumnType(), new byte[1]));
    }

    @Test
    void aTypeOfTheApplicationWritesItsOwn() {
        assertNull(DefaultLiteral.of(new Own(), "x"));
    }

    private static final class Own extends IrisColumnType<String> {
        @Override
        public String sqlType() {
            return "VARCHAR(9)";
        }

        @Override
        public String valueFromDB(Object value) {
            return value.toString();
        }
    }
}
