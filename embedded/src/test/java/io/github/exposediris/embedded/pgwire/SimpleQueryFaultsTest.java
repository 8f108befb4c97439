package io.github.exposediris.embedded.pgwire;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts by the simple protocol, and what is done to any text as it comes in. */
class SimpleQueryFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";

    @TestFactory
    @Shows(PgWireFault.EMPTY_QUERY_UNANSWERED)
    List<DynamicTest> anEmptyQueryHasNoAnswer() {
        return FaultTests.of(PgWireFault.EMPTY_QUERY_UNANSWERED)
                .see("TDCZ", "IZ", server -> server.raw().query("").query("SELECT 1").types());
    }

    @TestFactory
    @Shows(PgWireFault.CUT_AT_ANY_SEMICOLON)
    List<DynamicTest> aValueWithASemicolonIsAStatement() {
        return FaultTests.of(PgWireFault.CUT_AT_ANY_SEMICOLON)
                .driver("preferQueryMode=simple")
                .after(TABLE, "INSERT INTO t (id, name) VALUES (1, 'a')")
                .see("0", "1", server -> {
                    server.rowsOrState("SELECT ?", "x'; DELETE FROM t; SELECT 'y");
                    return server.rows("SELECT COUNT(*) FROM t");
                });
    }

    @TestFactory
    @Shows(PgWireFault.GOES_ON_AFTER_ERROR)
    List<DynamicTest> whatFollowsAFailureIsRun() {
        return FaultTests.of(PgWireFault.GOES_ON_AFTER_ERROR)
                .after(TABLE)
                .see("1", "0", server -> {
                    server.raw().query("SELECT nothing FROM nowhere; INSERT INTO t (id) VALUES (1)").types();
                    return server.rows("SELECT COUNT(*) FROM t");
                });
    }

    @TestFactory
    @Shows(PgWireFault.MARKERS_REPLACED_ANYWHERE)
    List<DynamicTest> aDollarAndDigitsInALiteralAreLost() {
        return FaultTests.of(PgWireFault.MARKERS_REPLACED_ANYWHERE)
                .see("cost ?", "cost $5", server -> server.rows("SELECT 'cost $5'"));
    }

    @TestFactory
    @Shows(PgWireFault.CAST_OPERATOR_REPLACED)
    List<DynamicTest> twoColonsInALiteralBecomeACast() {
        return FaultTests.of(PgWireFault.CAST_OPERATOR_REPLACED)
                .see("fe80:CAST(0 AS 1)", "fe80:0::1", server -> server.rows("SELECT 'fe80:0::1'"));
    }
}
