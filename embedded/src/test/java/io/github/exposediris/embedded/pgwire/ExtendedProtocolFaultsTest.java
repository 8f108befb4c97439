package io.github.exposediris.embedded.pgwire;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Parse, Bind, Describe, Execute and Sync. */
class ExtendedProtocolFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";
    private static final String[] TWO_ROWS = {
        TABLE, "INSERT INTO t (id, name) VALUES (1, 'a')", "INSERT INTO t (id, name) VALUES (2, 'b')"
    };

    @TestFactory
    @Shows(PgWireFault.NO_SKIP_TO_SYNC)
    List<DynamicTest> whatFollowsAFailureIsAnswered() {
        return FaultTests.of(PgWireFault.NO_SKIP_TO_SYNC)
                .after(TABLE)
                .see("E12CZ", "EZ", server -> server.raw()
                        .bind("", "unknown")
                        .parse("", "INSERT INTO t (id) VALUES (1)")
                        .bind("", "")
                        .execute("")
                        .sync()
                        .types());
    }

    @TestFactory
    @Shows(PgWireFault.RUN_TO_BE_DESCRIBED)
    List<DynamicTest> aQueryRunsTwice() {
        return FaultTests.of(PgWireFault.RUN_TO_BE_DESCRIBED).after(TWO_ROWS).see(2L, 1L, server -> {
            server.rows("SELECT id FROM t");
            return server.asked.stream().filter("SELECT id FROM t"::equals).count();
        });
    }

    @TestFactory
    @Shows(PgWireFault.DESCRIBED_WITH_NULLS)
    List<DynamicTest> askingForColumnsRunsTheQuery() {
        return FaultTests.of(PgWireFault.DESCRIBED_WITH_NULLS).after(TWO_ROWS).see(true, false, server -> {
            try (PreparedStatement statement = server.connection().prepareStatement("SELECT id FROM t WHERE id = ?")) {
                statement.getMetaData();
            }
            return server.passedOn.contains("SELECT ID FROM T WHERE ID = ?");
        });
    }

    @TestFactory
    @Shows(PgWireFault.DESCRIBED_BY_FIRST_WORD)
    List<DynamicTest> rowsOfACommonTableExpressionComeUndescribed() {
        return FaultTests.of(PgWireFault.DESCRIBED_BY_FIRST_WORD)
                .after(TWO_ROWS)
                .see("12nDDCZ", "12TDDCZ", server -> server.raw()
                        .parse("", "WITH x AS (SELECT id FROM t) SELECT id FROM x")
                        .bind("", "")
                        .describe('P', "")
                        .execute("")
                        .sync()
                        .types());
    }

    @TestFactory
    @Shows(PgWireFault.ROW_LIMIT_IGNORED)
    List<DynamicTest> moreRowsComeThanWanted() {
        return FaultTests.of(PgWireFault.ROW_LIMIT_IGNORED).after(TWO_ROWS).see("1 2", "1", server -> {
            try (Statement statement = server.connection().createStatement()) {
                statement.setMaxRows(1);
                return FaultyServer.rows(statement.executeQuery("SELECT id FROM t"));
            }
        });
    }

    @TestFactory
    @Shows(PgWireFault.EMPTY_PREPARED_QUERY_RUN)
    List<DynamicTest> anEmptyTextIsAQuery() {
        return FaultTests.of(PgWireFault.EMPTY_PREPARED_QUERY_RUN)
                .see("12nCZ", "12nIZ", server -> server.raw()
                        .parse("", "")
                        .bind("", "")
                        .describe('P', "")
                        .execute("")
                        .sync()
                        .types());
    }

    @TestFactory
    @Shows(PgWireFault.NAMES_TAKEN_OVER)
    List<DynamicTest> aNameIsGivenTwice() {
        return FaultTests.of(PgWireFault.NAMES_TAKEN_OVER)
                .see("11Z", "1EZ", server -> server.raw().parse("s", "SELECT 1").parse("s", "SELECT 2").sync().types());
    }

    @TestFactory
    @Shows(PgWireFault.PORTALS_NEVER_END)
    List<DynamicTest> aPortalOutlivesItsTransaction() {
        return FaultTests.of(PgWireFault.PORTALS_NEVER_END).see("DCZ", "EZ", server -> {
            WireClient client = server.raw();
            client.parse("s", "SELECT 1").bind("p", "s").sync().messages();
            return client.execute("p").sync().types();
        });
    }

    @TestFactory
    @Shows(PgWireFault.SEVERAL_STATEMENTS_PREPARED)
    List<DynamicTest> theLastOfSeveralStatementsAnswers() {
        return FaultTests.of(PgWireFault.SEVERAL_STATEMENTS_PREPARED)
                .see(true, false, server -> server.raw()
                        .parse("", "SELECT 1; SELECT 2")
                        .bind("", "")
                        .execute("")
                        .sync()
                        .first('D')
                        .endsWith("2"));
    }

    @TestFactory
    @Shows(PgWireFault.PARAMETERS_UNKNOWN)
    List<DynamicTest> parametersAreOfUnknownType() {
        return FaultTests.of(PgWireFault.PARAMETERS_UNKNOWN).after(TABLE).see(705, 23, server -> server.raw()
                .parse("", "SELECT name FROM t WHERE id = $1")
                .describe('S', "")
                .sync()
                .messages()
                .stream()
                .filter(message -> message.type() == 't')
                .map(message -> ByteBuffer.wrap(message.body()).getInt(2))
                .findFirst()
                .orElse(0));
    }

    @TestFactory
    @Shows(PgWireFault.ODD_TAGS)
    List<DynamicTest> aTagHasAZeroTooMany() {
        return FaultTests.of(PgWireFault.ODD_TAGS)
                .see("CREATE 0|", "CREATE TABLE|", server -> server.raw().query(TABLE).first('C'));
    }
}
