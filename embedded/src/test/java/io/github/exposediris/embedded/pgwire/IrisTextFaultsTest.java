package io.github.exposediris.embedded.pgwire;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is done to every statement on its way to IRIS. */
class IrisTextFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";

    @TestFactory
    @Shows(PgWireFault.NAMES_IN_UPPER_CASE)
    List<DynamicTest> namesLoseTheirCase() {
        return FaultTests.of(PgWireFault.NAMES_IN_UPPER_CASE)
                .after("CREATE TABLE q (Id INT, Nm VARCHAR(50), Score INT)")
                .see("id nm SCORE", "Id Nm Score", server -> server.rows("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE LOWER(TABLE_NAME) = 'q' ORDER BY ORDINAL_POSITION"));
    }

    @TestFactory
    @Shows(PgWireFault.PUBLIC_IS_SQLUSER)
    List<DynamicTest> aLiteralIsTakenForASchema() {
        return FaultTests.of(PgWireFault.PUBLIC_IS_SQLUSER)
                .see("SQLUser.x", "public.x", server -> server.rows("SELECT 'public.x'"));
    }

    @TestFactory
    @Shows(PgWireFault.DATE_LITERALS_CONVERTED)
    List<DynamicTest> aLiteralIsTakenForADate() {
        return FaultTests.of(PgWireFault.DATE_LITERALS_CONVERTED)
                .see("42000", "2024-13-45", server -> server.rowsOrState("SELECT '2024-13-45'"));
    }

    @TestFactory
    @Shows(PgWireFault.LIMIT_BECOMES_TOP)
    List<DynamicTest> theSecondPageIsTheFirst() {
        return FaultTests.of(PgWireFault.LIMIT_BECOMES_TOP)
                .after(
                        TABLE,
                        "INSERT INTO t (id) VALUES (1)",
                        "INSERT INTO t (id) VALUES (2)",
                        "INSERT INTO t (id) VALUES (3)",
                        "INSERT INTO t (id) VALUES (4)")
                .see("1 2", "3 4", server -> server.rows("SELECT id FROM t ORDER BY id LIMIT 2 OFFSET 2"));
    }

    @TestFactory
    @Shows(PgWireFault.VECTOR_OPERATORS_REPLACED)
    List<DynamicTest> theFarthestComesFirst() {
        return FaultTests.of(PgWireFault.VECTOR_OPERATORS_REPLACED)
                .after(
                        "CREATE TABLE v (id INT, emb VECTOR(DOUBLE, 2))",
                        "INSERT INTO v (id, emb) VALUES (1, TO_VECTOR('1,0', DOUBLE))",
                        "INSERT INTO v (id, emb) VALUES (2, TO_VECTOR('0,1', DOUBLE))")
                .see("2 1", "refused", server -> {
                    String rows = server.rowsOrState("SELECT id FROM v ORDER BY emb <=> '[1,0]'");
                    return rows.startsWith("42") ? "refused" : rows;
                });
    }

    @TestFactory
    @Shows(PgWireFault.LISTS_MADE_VECTORS)
    List<DynamicTest> aJsonArrayIsTakenForAVector() {
        return FaultTests.of(PgWireFault.LISTS_MADE_VECTORS).after(TABLE).see(false, true, server -> {
            server.raw().query("INSERT INTO t (id, name) VALUES (1, '[1,2]')").messages();
            return server.rows("SELECT name FROM t").equals("[1,2]");
        });
    }

    @TestFactory
    @Shows(PgWireFault.VECTORS_INLINED)
    List<DynamicTest> aBoundVectorBecomesText() {
        return FaultTests.of(PgWireFault.VECTORS_INLINED)
                .after(
                        "CREATE TABLE v (id INT, emb VECTOR(FLOAT, 2))",
                        "INSERT INTO v (id, emb) VALUES (1, TO_VECTOR('1,0', FLOAT))")
                .see(true, false, server -> {
                    server.rows("SELECT id FROM v ORDER BY VECTOR_COSINE(emb, TO_VECTOR(?, FLOAT)) DESC", "[1,0]");
                    return server.passedOn.contains("SELECT ID FROM V ORDER BY VECTOR_COSINE(EMB, TO_VECTOR('[1,0]', FLOAT)) DESC");
                });
    }

    @TestFactory
    @Shows(PgWireFault.RETURNING_EMULATED)
    List<DynamicTest> returningIsAnsweredByTheHighestId() {
        return FaultTests.of(PgWireFault.RETURNING_EMULATED)
                .after(TABLE)
                .see("TDCZ", "EZ", server -> server.raw().query("INSERT INTO t (id, name) VALUES (7, 'a') RETURNING id").types());
    }

    @TestFactory
    @Shows(PgWireFault.LAST_IDENTITY_UNSET)
    List<DynamicTest> theLastIdentityIsNull() {
        return FaultTests.of(PgWireFault.LAST_IDENTITY_UNSET)
                .after("CREATE TABLE i (id IDENTITY, v INT)")
                .see("null", "1", server -> {
                    server.run("INSERT INTO i (v) VALUES (5)");
                    return server.rows("SELECT LAST_IDENTITY()");
                });
    }
}
