package io.github.exposediris.embedded.pgwire;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Settings, errors, the catalogue and transactions. */
class SessionFaultsTest {
    private static final String TABLE = "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50))";
    private static final String ROW = "INSERT INTO t (id) VALUES (1)";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TestFactory
    @Shows(PgWireFault.METADATA_PROBED)
    List<DynamicTest> aProbeFollowsAQuery() {
        return FaultTests.of(PgWireFault.METADATA_PROBED).see(true, false, server -> {
            server.rows("SELECT 1");
            return server.passedOn.contains("SELECT * FROM (SELECT 1;) AS _metadata_discovery LIMIT 0");
        });
    }

    @TestFactory
    @Shows(PgWireFault.ONE_SQLSTATE)
    List<DynamicTest> aDuplicateKeyIsASyntaxError() {
        return FaultTests.of(PgWireFault.ONE_SQLSTATE)
                .after(TABLE, ROW)
                .see("42000", "23505", server -> failure(server, ROW).getSQLState());
    }

    @TestFactory
    @Shows(PgWireFault.NO_SQLCODE)
    List<DynamicTest> aFailureHasNoCode() {
        return FaultTests.of(PgWireFault.NO_SQLCODE)
                .after(TABLE, ROW)
                .see(false, true, server -> failure(server, ROW).getMessage().contains("[SQLCODE: <-119>"));
    }

    private static SQLException failure(FaultyServer server, String sql) {
        try {
            server.run(sql);
            throw new AssertionError(sql + " was taken");
        } catch (SQLException failure) {
            return failure;
        }
    }

    @TestFactory
    @Shows(PgWireFault.OWN_STATES)
    List<DynamicTest> anUnknownStatementIsAnUnknownParameter() {
        return FaultTests.of(PgWireFault.OWN_STATES)
                .see("42P02", "26000", server -> field(server.raw().bind("", "unknown").sync().first('E'), 'C'));
    }

    @TestFactory
    @Shows(PgWireFault.THREE_ERROR_FIELDS)
    List<DynamicTest> aFailureLacksItsSeverityForPrograms() {
        return FaultTests.of(PgWireFault.THREE_ERROR_FIELDS)
                .see("", "ERROR", server -> field(server.raw().query("SELECT nothing FROM nowhere").first('E'), 'V'));
    }

    private static String field(String error, char name) {
        for (String field : error.split("\\|")) {
            if (field.startsWith(String.valueOf(name))) {
                return field.substring(1);
            }
        }
        return "";
    }

    @TestFactory
    @Shows(PgWireFault.SET_SWALLOWED)
    List<DynamicTest> aLevelThatIrisLacksIsSet() {
        return FaultTests.of(PgWireFault.SET_SWALLOWED)
                .see("SET|", "", server -> server.raw().query("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE").first('C'));
    }

    @TestFactory
    @Shows(PgWireFault.SHOW_UNKNOWN)
    List<DynamicTest> theLevelIsNotKnown() {
        return FaultTests.of(PgWireFault.SHOW_UNKNOWN)
                .see("unknown", "read uncommitted", server -> server.rows("SHOW TRANSACTION ISOLATION LEVEL"));
    }

    @TestFactory
    @Shows(PgWireFault.WORDS_HIJACKED)
    List<DynamicTest> aWordInALiteralIsAnswered() {
        return FaultTests.of(PgWireFault.WORDS_HIJACKED)
                .see("USER", "my current_database", server -> server.rows("SELECT 'my current_database'"));
    }

    @TestFactory
    @Shows(PgWireFault.CATALOG_CANNED)
    List<DynamicTest> theReactiveDriverMissesAColumn() {
        return FaultTests.of(PgWireFault.CATALOG_CANNED).see("typname", "connected", SessionFaultsTest::reactiveConnect);
    }

    @TestFactory
    @Shows(PgWireFault.CATALOG_PASSED_ON)
    List<DynamicTest> theReactiveDriverMissesATable() {
        return FaultTests.of(PgWireFault.CATALOG_PASSED_ON).see("-30", "connected", SessionFaultsTest::reactiveConnect);
    }

    private static String reactiveConnect(FaultyServer server) {
        PostgresqlConnectionConfiguration options = PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(server.port())
                .username("_SYSTEM")
                .database("USER")
                .build();
        try {
            new PostgresqlConnectionFactory(options).create().block(LIMIT).close().block(LIMIT);
            return "connected";
        } catch (RuntimeException failure) {
            String message = failure + " " + failure.getCause();
            return message.contains("'typname' does not exist") ? "typname" : message.contains("SQLCODE: <-30>") ? "-30" : message;
        }
    }

    @TestFactory
    @Shows(PgWireFault.ONE_TRANSACTION_FOR_ALL)
    List<DynamicTest> aRollbackTakesTheRowsOfOthers() {
        return FaultTests.of(PgWireFault.ONE_TRANSACTION_FOR_ALL).after(TABLE).see("", "2", server -> {
            Connection other = server.another();
            server.connection().setAutoCommit(false);
            server.run(ROW);
            other.createStatement().execute("INSERT INTO t (id) VALUES (2)");
            server.connection().rollback();
            return server.rows("SELECT id FROM t");
        });
    }

    @TestFactory
    @Shows(PgWireFault.NO_ROLLBACK_AT_END)
    List<DynamicTest> whatALostClientDidStays() {
        return FaultTests.of(PgWireFault.NO_ROLLBACK_AT_END).after(TABLE).see("1", "0", server -> {
            WireClient client = server.raw();
            client.query("BEGIN").messages();
            client.query(ROW).messages();
            client.leave();
            return server.rows("SELECT COUNT(*) FROM t");
        });
    }

    @TestFactory
    @Shows(PgWireFault.TRANSACTIONS_IGNORED)
    List<DynamicTest> aRollbackKeepsTheRows() {
        return FaultTests.of(PgWireFault.TRANSACTIONS_IGNORED).after(TABLE).see("1", "0", server -> {
            server.connection().setAutoCommit(false);
            server.run(ROW);
            server.connection().rollback();
            return server.rows("SELECT COUNT(*) FROM t");
        });
    }

    @TestFactory
    @Shows(PgWireFault.ANY_CONNECTION)
    List<DynamicTest> twoClientsUseOneProcess() {
        return FaultTests.of(PgWireFault.ANY_CONNECTION).see(true, false, server -> {
            String first = server.rows("SELECT $JOB");
            return first.equals(FaultyServer.rows(server.another(), "SELECT $JOB"));
        });
    }

    @TestFactory
    @Shows(PgWireFault.CONNECTION_LOST_AT_FAILURE)
    List<DynamicTest> aFailureCostsAProcess() {
        return FaultTests.of(PgWireFault.CONNECTION_LOST_AT_FAILURE).see(false, true, server -> {
            String first = server.rows("SELECT $JOB");
            failure(server, "SELECT nothing FROM nowhere");
            return first.equals(server.rows("SELECT $JOB"));
        });
    }

    @TestFactory
    @Shows(PgWireFault.IDLE_AFTER_BEGIN_WITH_MODES)
    List<DynamicTest> aReadOnlyTransactionSeemsIdle() {
        return FaultTests.of(PgWireFault.IDLE_AFTER_BEGIN_WITH_MODES)
                .see("I", "T", server -> server.raw().query("BEGIN READ ONLY").first('Z'));
    }
}
