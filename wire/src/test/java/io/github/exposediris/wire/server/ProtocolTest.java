package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    private static Fixture fixture;
    private RawClient client;

    @BeforeAll
    static void start() {
        fixture = new Fixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void logIn() throws IOException {
        client = RawClient.loggedIn(fixture.port());
    }

    @AfterEach
    void leave() throws IOException {
        client.close();
    }

    private String simple(String sql) throws IOException {
        return client.send('Q', sql + "\0").types();
    }

    @Test
    void answersEachStatementOfASimpleQuery() throws IOException {
        assertEquals("TDCTDDCZI", simple("SELECT 1; SELECT X FROM SYSTEM_RANGE(1, 2)"));
    }

    @Test
    void stopsASimpleQueryAtItsFirstError() throws IOException {
        assertEquals("TDCEZI", simple("SELECT 1; SELECT nothing; SELECT 2"));
    }

    @Test
    void answersAnEmptySimpleQuery() throws IOException {
        assertEquals("IZI", simple(" ; /* nothing */ "));
    }

    @Test
    void refusesAParameterInASimpleQuery() throws IOException {
        assertEquals("EZI", simple("SELECT $1"));
        assertTrue(client.lastError.contains("|C42P02|"), client.lastError);
    }

    @Test
    void refusesAQuestionMarkThatIsNoParameter() throws IOException {
        assertEquals("EZI", simple("SELECT ?"));
        assertTrue(client.lastError.contains("|C42601|"), client.lastError);
    }

    @Test
    void tellsTheStateOfTheTransaction() throws IOException {
        assertEquals("CZT", simple("BEGIN"));
        assertEquals("TDCZT", simple("SELECT 1"));
        assertEquals("CZI", simple("COMMIT"));
    }

    @Test
    void answersAnEmptyExtendedQuery() throws IOException {
        assertEquals("12nIZI", client.parse("", " -- nothing").bind("", "").send('D', "P\0").execute("", 0).sync().types());
    }

    @Test
    void describesAStatementAndAPortal() throws IOException {
        client.parse("s", "SELECT X FROM SYSTEM_RANGE(1, 3)").send('D', "Ss\0");
        client.bind("p", "s").send('D', "Pp\0").execute("p", 0).sync();
        assertEquals("1tT2TDDDCZI", client.types());
    }

    @Test
    void suspendsAPortalAndGoesOn() throws IOException {
        client.parse("", "SELECT X FROM SYSTEM_RANGE(1, 5)").bind("p", "").execute("p", 2).execute("p", 2).execute("p", 2).sync();
        assertEquals("12DDsDDsDCZI", client.types());
    }

    @Test
    void keepsPortalsUntilTheTransactionEnds() throws IOException {
        simple("BEGIN");
        client.parse("s", "SELECT X FROM SYSTEM_RANGE(1, 5)").bind("p", "s").execute("p", 2).sync();
        assertEquals("12DDsZT", client.types());
        assertEquals("DDDCZT", client.execute("p", 0).sync().types());
        simple("COMMIT");
        assertEquals("EZI", client.execute("p", 0).sync().types());
        assertTrue(client.lastError.contains("|C34000|"), client.lastError);
    }

    @Test
    void skipsToSyncAfterAnError() throws IOException {
        client.parse("", "SELECT nothing FROM nowhere").bind("", "").execute("", 0).parse("t", "SELECT 1").sync();
        assertEquals("EZI", client.types());
        assertEquals("EZI", client.bind("", "t").sync().types());
        assertTrue(client.lastError.contains("|C26000|"), client.lastError);
    }

    @Test
    void runsWhatWasSentBeforeTheErrorAndAfterTheSync() throws IOException {
        client.parse("", "SELECT 1").bind("", "").execute("", 0);
        client.parse("", "SELECT nothing").sync().parse("", "SELECT 2").bind("", "").execute("", 0).sync();
        assertEquals("12DCEZI", client.types());
        assertEquals("12DCZI", client.types());
    }

    @Test
    void sendsWhatItHasAtFlush() throws IOException {
        client.parse("", "SELECT 1").send('H', "");
        assertEquals('1', client.type());
        assertEquals("2DCZI", client.bind("", "").execute("", 0).sync().types());
    }

    @Test
    void refusesANameThatIsTaken() throws IOException {
        assertEquals("1EZI", client.parse("s", "SELECT 1").parse("s", "SELECT 2").sync().types());
        assertEquals("31ZI", client.send('C', "Ss\0").parse("s", "SELECT 2").sync().types());
    }

    @Test
    void refusesSeveralStatementsInOneParse() throws IOException {
        assertEquals("EZI", client.parse("", "SELECT 1; SELECT 2").sync().types());
    }

    @Test
    void refusesTheWrongNumberOfArguments() throws IOException {
        assertEquals("1EZI", client.parse("", "SELECT CAST($1 AS INT)").bind("", "").sync().types());
        assertTrue(client.lastError.contains("|C08P01|"), client.lastError);
    }

    @Test
    void refusesAFunctionCallAndGoesOn() throws IOException {
        assertEquals("EZI", client.send('F', new byte[8]).types());
        assertEquals("TDCZI", simple("SELECT 1"));
    }

    @Test
    void endsWithoutTheTextOfAnInternalError() throws IOException {
        assertEquals("E.", simple("BREAK it"));
        assertTrue(client.lastError.contains("SFATAL|") && client.lastError.contains("|CXX000|"), client.lastError);
        assertTrue(!client.lastError.contains("secret"), client.lastError);
    }

    @Test
    void runsACannedAnswerAsOftenAsItIsBound() throws IOException {
        client.parse("s", "SHOW anything").bind("", "s").execute("", 0).bind("", "s").execute("", 0).sync();
        assertEquals("12DC2DCZI", client.types());
    }

    @Test
    void boundsThePortalsOfASession() throws IOException {
        client.parse("s", "SELECT 1");
        for (int i = 0; i <= 1_000; i++) {
            client.bind("p" + i, "s");
        }
        assertEquals("1" + "2".repeat(1_000) + "EZI", client.sync().types());
        assertTrue(client.lastError.contains("|C54000|"), client.lastError);
    }

    @Test
    void adaptsAKnownStatementAnewAfterATransactionThatChangedDefinitions() throws IOException {
        simple("CREATE TABLE changing (a INT)");
        client.parse("s", "SELECT * FROM changing").bind("", "s").execute("", 0).sync();
        assertEquals("12CZI", client.types());
        simple("BEGIN; ALTER TABLE changing ADD b INT; COMMIT");
        assertEquals("EZI", client.bind("", "s").execute("", 0).sync().types());
        assertTrue(client.lastError.contains("|C0A000|"), client.lastError);
    }

    @Test
    void tellsOfChangedParametersBeforeItIsReady() throws IOException {
        assertEquals("CSZI", simple("SET TimeZone = CET"));
        assertEquals("TDCZI", simple("SELECT 1"));
        assertEquals("12CSZI", client.parse("", "SET TimeZone = UTC").bind("", "").execute("", 0).sync().types());
    }

    @Test
    void tellsAllThatIsKnownOfAFailure() throws IOException {
        assertEquals("EZI", simple("VIOLATE"));
        assertEquals(
                "SERROR|VERROR|C23505|Ma constraint was hit|Ddetail|Hhint|Pposition|pinternal_position|qinternal_query|Wwhere|"
                        + "sschema|ttable|ccolumn|ddata_type|nconstraint|Ffile|Lline|Rroutine||",
                client.lastError);
    }
}
