package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.Authors;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Index;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IrisDialectTest {
    private static final IrisDialect DIALECT = new IrisDialect();

    static Stream<Executable> refused() {
        return Stream.of(
                () -> DIALECT.setSchema(new Schema("s", null, null, null, null, null, null)),
                () -> DIALECT.createDatabase("d"),
                DIALECT::listDatabases,
                () -> DIALECT.dropDatabase("d"),
                () -> DIALECT.getDataTypeProvider().hexToDb("00"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIrisLacksIsRefused(Executable call) {
        assertThrows(UnsupportedByIrisException.class, call);
    }

    @Test
    void aLiteralIsADefault() {
        assertTrue(DIALECT.isAllowedAsColumnDefault(new LiteralOp<>(new IntegerColumnType(), 1)));
    }

    @Test
    void anExpressionIsRefusedAsADefault() {
        UnsupportedByIrisException refusal =
                assertThrows(UnsupportedByIrisException.class, () -> DIALECT.isAllowedAsColumnDefault(Authors.TABLE.name));
        assertTrue(refusal.getMessage().startsWith("IRIS has no default that is an expression, as "), refusal.getMessage());
    }

    @Test
    void aDefaultMayBeObjectScript() {
        assertTrue(DIALECT.isAllowedAsColumnDefault(ColumnDefault.objectScript("##class(%SYSTEM.Util).CreateGUID()")));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "true, true", "TRUE, true", "false, false"})
    void aBooleanIsReadFromText(String text, boolean expected) {
        assertEquals(expected, DIALECT.getDataTypeProvider().booleanFromStringToBoolean(text));
    }

    @Test
    void aUuidIsBoundAsText() {
        UUID uuid = UUID.fromString("0b5f1c62-9a5f-4c3f-8f0e-0f4b2a1d9c11");
        assertEquals("0b5f1c62-9a5f-4c3f-8f0e-0f4b2a1d9c11", DIALECT.getDataTypeProvider().uuidToDB(uuid));
    }

    @Test
    void ddlOutsideATransactionIsRefused() {
        Index index = new Index(List.of(Authors.TABLE.name), false, "i", null, null, null, null);
        assertEquals(
                "DDL is written inside a transaction",
                assertThrows(NullPointerException.class, () -> DIALECT.createIndex(index)).getMessage());
    }
}
