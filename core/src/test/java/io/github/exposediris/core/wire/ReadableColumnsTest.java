package io.github.exposediris.core.wire;

import static io.github.exposediris.core.wire.ColumnCode.MARKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.server.ServerKind;
import java.util.List;
import org.jetbrains.exposed.v1.core.DecimalColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.LargeTextColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;

class ReadableColumnsTest {
    private static final IColumnType<?> NUMBER = new IntegerColumnType();
    private static final IColumnType<?> TEXT = new VarCharColumnType(40, null);
    private static final IColumnType<?> STREAM = new LargeTextColumnType(null, false);
    private static final IColumnType<?> DECIMAL = new DecimalColumnType(18, 4);

    private static WireQuery embedded(String sql, IColumnType<?>... fields) {
        return GatewaySql.query(sql, List.of(), List.of(fields), ServerKind.IRIS_PGWIRE_EMBEDDED);
    }

    private static void assertSent(String expected, String sql, IColumnType<?>... fields) {
        assertEquals(expected, embedded(sql, fields).statement().sql());
    }

    @Test
    void textsComeBehindAMark() {
        WireQuery query = embedded("SELECT t.id, t.name FROM t", NUMBER, TEXT);
        assertEquals("SELECT t.id, 'x' || t.name FROM t", query.statement().sql());
        assertEquals(List.of(ColumnCode.NUMBER, MARKED), query.codes());
    }

    @Test
    void outsideOfIrisTextsComeAsTheyAre() {
        String sql = "SELECT t.name FROM t";
        assertEquals(sql, GatewaySql.query(sql, List.of(), List.of(TEXT), ServerKind.IRIS_PGWIRE_EXTERNAL).statement().sql());
    }

    @Test
    void aStreamIsMadeATextFirst() {
        assertSent("SELECT 'x' || SUBSTRING(t.body, 1) FROM t", "SELECT t.body FROM t", STREAM);
    }

    @Test
    void decimalsThatAFloatWouldCutComeAsTheirDigits() {
        assertSent("SELECT CAST(t.price AS VARCHAR(40)) FROM t", "SELECT t.price FROM t", DECIMAL);
        assertSent("SELECT t.price FROM t", "SELECT t.price FROM t", new DecimalColumnType(15, 4));
    }

    @Test
    void anExpressionIsPutInBrackets() {
        assertSent("SELECT 'x' || (a || b || c) FROM t", "SELECT a || b || c d FROM t", TEXT);
    }

    @Test
    void theOrderIsThatOfTheValues() {
        assertSent("SELECT id, 'x' || (LOWER(a)) FROM t ORDER BY LOWER(a) DESC, id",
                "SELECT id, LOWER(a) AS low FROM t ORDER BY low DESC, id", NUMBER, TEXT);
        assertSent("SELECT id, CAST(p AS VARCHAR(40)) FROM t ORDER BY p, 1",
                "SELECT id, p FROM t ORDER BY 2, 1", NUMBER, DECIMAL);
    }

    @Test
    void distinctValuesTakeTheirFormAfterwards() {
        assertSent("SELECT TOP 3 'x' || page_1, page_2 FROM (SELECT DISTINCT t.name page_1, t.id page_2 FROM t WHERE id > 1) wire_rows"
                        + " ORDER BY page_1",
                "SELECT DISTINCT TOP 3 t.name, t.id FROM t WHERE id > 1 ORDER BY t.name", TEXT, NUMBER);
    }

    @Test
    void rowsPutTogetherTakeTheirFormAfterwards() {
        assertSent("SELECT 'x' || page_1 FROM (SELECT t.name page_1 FROM t UNION (SELECT u.name FROM u)) wire_rows"
                        + " ORDER BY page_1 OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY",
                "(SELECT t.name FROM t) UNION (SELECT u.name FROM u) ORDER BY 1 OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY", TEXT);
    }

    @Test
    void aListOfOtherFieldsIsLeftAlone() {
        assertEquals(List.of(), embedded("SELECT * FROM t", NUMBER, TEXT).codes());
    }
}
