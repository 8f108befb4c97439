package io.github.exposediris.embedded.pgwire;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is done to the text of a prepared statement. */
class PreparedTextFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";

    @TestFactory
    @Shows(PgWireFault.WHITE_SPACE_COLLAPSED)
    List<DynamicTest> whiteSpaceInALiteralCollapses() {
        return FaultTests.of(PgWireFault.WHITE_SPACE_COLLAPSED)
                .see("a b", "a\n  b", server -> server.rows("SELECT 'a\n  b'"));
    }

    @TestFactory
    @Shows(PgWireFault.TYPE_NAMES_TRANSLATED)
    List<DynamicTest> doublePrecisionIsWrittenTwice() {
        return FaultTests.of(PgWireFault.TYPE_NAMES_TRANSLATED).see("refused", "taken", server -> {
            String failure = server.raw()
                    .parse("", "CREATE TABLE d (v DOUBLE PRECISION)")
                    .bind("", "")
                    .execute("")
                    .sync()
                    .first('E');
            return failure.isEmpty() ? "taken" : "refused";
        });
    }

    @TestFactory
    @Shows(PgWireFault.JSON_FUNCTIONS_TRANSLATED)
    List<DynamicTest> jsonFunctionsAreNoMore() {
        return FaultTests.of(PgWireFault.JSON_FUNCTIONS_TRANSLATED)
                .see("42000", "[1,2]", server -> server.rowsOrState("SELECT JSON_ARRAY(1, 2)"));
    }

    @TestFactory
    @Shows(PgWireFault.FUNCTIONS_TRANSLATED)
    List<DynamicTest> theCollationFunctionLosesItsBlank() {
        return FaultTests.of(PgWireFault.FUNCTIONS_TRANSLATED)
                .see("A", " A", server -> server.rowsOrState("SELECT %SQLUPPER('a')"));
    }

    @TestFactory
    @Shows(PgWireFault.ORDER_BY_ALIAS_REPLACED)
    List<DynamicTest> anAliasOfACallBreaksTheQuery() {
        return FaultTests.of(PgWireFault.ORDER_BY_ALIAS_REPLACED)
                .after(TABLE, "INSERT INTO t (id) VALUES (1)")
                .see("42000", "x", server -> server.rowsOrState("SELECT COALESCE(name, 'x') AS c FROM t ORDER BY c"));
    }
}
