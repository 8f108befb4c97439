package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.arguments;
import static io.github.exposediris.core.adaptation.Adapting.becomes;
import static io.github.exposediris.core.adaptation.Adapting.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the forms that the dialect writes for inserts that ignore duplicates, and for writes over joins. */
class WritesTest {
    private static final String IGNORING = "INSERT IGNORE ((a), (b, c)) INTO s.t (a, b, c) VALUES (?, UPPER(?), 'x,y')";

    @Test
    void anInsertThatIgnoresDuplicatesLooksForEachKey() {
        becomes("INSERT INTO s.t (a, b, c) SELECT ?, UPPER(?), 'x,y' WHERE NOT EXISTS (SELECT 1 FROM s.t WHERE a = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM s.t WHERE b = UPPER(?) AND c = 'x,y')", IGNORING);
        assertEquals(List.of(0, 1, 0, 1), arguments(IGNORING));
    }

    @Test
    void namesAreFoundWhateverTheirCaseAndQuotes() {
        becomes("INSERT INTO t (\"order\") SELECT ? WHERE NOT EXISTS (SELECT 1 FROM t WHERE \"order\" = ?)",
                "INSERT IGNORE ONLY ((\"order\")) INTO t (\"order\") VALUES (?)");
    }

    @Test
    void onlyWhereEveryKeyIsMindedAViolationIsALostRace() {
        assertTrue(StatementText.of(IGNORING).ignoresDuplicates());
        assertFalse(StatementText.of("INSERT IGNORE ONLY ((a)) INTO t (a, b) VALUES (?, ?)").ignoresDuplicates());
        assertFalse(StatementText.of("INSERT INTO t (a) VALUES (?)").ignoresDuplicates());
    }

    @Test
    void anInsertIgnoreOfAnApplicationIsRefused() {
        assertEquals("IRIS has no INSERT IGNORE; call insertIgnore, which looks for the row first.",
                refusal("INSERT IGNORE INTO t (a) VALUES (1)"));
    }

    @Test
    void anUpdateOverAJoinBecomesASubQuery() {
        String sql = "UPDATE JOIN t FROM t INNER JOIN o ON o.id = t.o AND (o.x = ?) SET a=?, b=UPPER(o.n) WHERE t.c > ?";
        becomes("UPDATE t SET a=?, b=(SELECT UPPER(o.n) FROM o WHERE (o.id = t.o AND (o.x = ?)) AND (t.c > ?))"
                + " WHERE EXISTS (SELECT 1 FROM o WHERE (o.id = t.o AND (o.x = ?)) AND (t.c > ?))", sql);
        assertEquals(List.of(1, 0, 2, 0, 2), arguments(sql));
    }

    @Test
    void theWrittenTableMayStandAnywhereInTheJoin() {
        becomes("UPDATE t x SET a=1 WHERE EXISTS (SELECT 1 FROM o, s.p y WHERE (t.o = o.id) AND (y.id = o.p))",
                "UPDATE JOIN t x FROM o INNER JOIN t x ON t.o = o.id INNER JOIN s.p y ON y.id = o.p SET a=1");
    }

    @Test
    void aSubQueryMayBePartOfAJoin() {
        becomes("DELETE FROM t WHERE EXISTS (SELECT 1 FROM (SELECT id FROM u WHERE v = ?) q WHERE (q.id = t.u))",
                "DELETE JOIN t FROM t INNER JOIN (SELECT id FROM u WHERE v = ?) q ON q.id = t.u");
    }

    @Test
    void aCrossJoinHasNoCondition() {
        becomes("DELETE FROM t WHERE EXISTS (SELECT 1 FROM o WHERE (o.n = t.n))", "DELETE JOIN t FROM t CROSS JOIN o WHERE o.n = t.n");
    }

    @Test
    void anOuterJoinIsRefused() {
        assertEquals("IRIS has no UPDATE or DELETE over an outer join; join by INNER JOIN, or write the condition with EXISTS or NOT "
                + "EXISTS.",
                refusal("DELETE JOIN t FROM t LEFT JOIN o ON o.id = t.o"));
    }

    @Test
    void aTableThatIsNotJoinedIsNotWritten() {
        assertEquals("IRIS has no write to a table that is not in the join; join the table whose rows are to be written.",
                refusal("DELETE JOIN z FROM t INNER JOIN o ON o.id = t.o"));
    }
}
