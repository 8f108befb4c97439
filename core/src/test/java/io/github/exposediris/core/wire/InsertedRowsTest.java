package io.github.exposediris.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.junit.jupiter.api.Test;

class InsertedRowsTest {
    private static List<WireValue> row(int id, String name) {
        return List.of(new WireValue(new IntegerColumnType(), id), new WireValue(new VarCharColumnType(9, null), name));
    }

    @Test
    void rowsArePutTogether() {
        assertEquals(
                List.of(new WireStatement(
                        "INSERT INTO t (a, b) SELECT ?, SUBSTRING(?, 2) UNION ALL SELECT ?, SUBSTRING(?, 2)",
                        List.of("1", "xa", "2", "xb"), 2)),
                GatewaySql.batch("INSERT INTO t (a, b) VALUES (?, ?)", List.of(row(1, "a"), row(2, "b"))));
    }

    @Test
    void oneRowStaysOne() {
        assertEquals(
                List.of(new WireStatement("INSERT INTO t (a, b) VALUES (?, SUBSTRING(?, 2))", List.of("1", "xa"), 1)),
                GatewaySql.batch("INSERT INTO t (a, b) VALUES (?, ?)", List.of(row(1, "a"))));
    }

    @Test
    void aThousandRowsAreFewStatementsOfAFewTexts() {
        List<WireStatement> sent = GatewaySql.batch(
                "INSERT INTO t (a, b) VALUES (?, ?)", IntStream.range(0, 1000).mapToObj(i -> row(i, "n" + i)).toList());
        assertEquals(10, sent.size());
        assertEquals(1, sent.stream().map(WireStatement::sql).distinct().count());
        assertEquals(1000, sent.stream().mapToInt(WireStatement::inserted).sum());
        assertTrue(sent.stream().allMatch(one -> one.arguments().size() <= 255));
    }

    @Test
    void longRowsGoInPartsOfTheirOwn() {
        String big = "n".repeat(60_000);
        assertEquals(2, GatewaySql.batch("INSERT INTO t (a, b) VALUES (?, ?)", List.of(row(1, big), row(2, big))).size());
    }

    @Test
    void whatIsNoPlainInsertOfOneRowIsExecutedRowByRow() {
        for (String sql : List.of(
                "INSERT OR UPDATE INTO t (a, b) VALUES (?, ?)", "UPDATE t SET a = ? WHERE b = ?", "INSERT INTO t (a, b) SELECT ?, ? FROM u",
                "INSERT INTO t (c, a, b) VALUES (DEFAULT, ?, ?)")) {
            assertEquals(2, GatewaySql.batch(sql, List.of(row(1, "a"), row(2, "b"))).size(), sql);
        }
    }
}
