package io.github.exposediris.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityProbeTest {
    private static final String ZVERSION = "IRIS for UNIX (Ubuntu Server LTS for x86-64 Containers) 2025.1 (Build 223U) Tue Mar 11 2025";
    private static final ServerAnnouncement STAND_IN = new ServerAnnouncement(true, "16.0 (InterSystems IRIS, embedded stand-in)");
    private static final ServerAnnouncement PGWIRE = new ServerAnnouncement(true, "16.0 (InterSystems IRIS)");
    private static final ProbeAnswer REFUSED = new ProbeAnswer.Refusal("refused");

    /** A server by its answers, the question's first distinctive words each. */
    private record Script(Map<String, ProbeAnswer> answers) {
        static Script faithful() {
            Map<String, ProbeAnswer> answers = new LinkedHashMap<>();
            answers.put("$ZVERSION", row(ZVERSION));
            answers.put("FETCH", row("1"));
            answers.put("BIGINT", typed("int8"));
            answers.put("CAST(?", row("00123", ""));
            answers.put("VERSION()", REFUSED);
            answers.put("$TLEVEL", row("10", "11"));
            answers.put("$JOB", row("22"));
            answers.put("VECTOR", row("11"));
            answers.put("GETUTCDATE", row("2025-11-21 10:00:00", "2025-11-21 09:00:00", "2025-11-21"));
            return new Script(answers);
        }

        static Script pgWire(String typeOfBigint, String empty) {
            return faithful()
                    .with("BIGINT", typed(typeOfBigint))
                    .with("CAST(?", row("123", empty))
                    .with("VERSION()", row("PostgreSQL 16.0 (InterSystems IRIS PGWire Protocol)"))
                    .with("$JOB", row("11"));
        }

        Script with(String question, ProbeAnswer answer) {
            Map<String, ProbeAnswer> changed = new LinkedHashMap<>(answers);
            changed.put(question, answer);
            return new Script(changed);
        }

        ProbeAnswer to(ProbeQuestion question) {
            return answers.entrySet().stream().filter(entry -> question.sql().contains(entry.getKey()))
                    .findFirst().orElseThrow().getValue();
        }
    }

    private record Run(ServerCapabilities found, List<ProbeQuestion> asked) {
        Finding finding(Capability capability) {
            return found.findings().stream().filter(f -> f.capability() == capability).findFirst().orElseThrow();
        }

        int roundTrips() {
            return asked.stream().mapToInt(question -> question.inTransaction() ? 2 : 1).sum();
        }
    }

    private static ProbeAnswer row(String... values) {
        return ProbeAnswer.Row.of(Arrays.asList(values), List.of());
    }

    private static ProbeAnswer typed(String type) {
        return ProbeAnswer.Row.of(List.of("1", "11"), List.of(type, "numeric"));
    }

    private static Run run(CapabilityProbe begin, Script script) {
        CapabilityProbe probe = begin;
        List<ProbeQuestion> asked = new java.util.ArrayList<>();
        for (Optional<ProbeQuestion> next = probe.next(); next.isPresent(); next = probe.next()) {
            asked.add(next.get());
            probe = probe.answered(script.to(next.get()));
        }
        return new Run(probe.result(), asked);
    }

    private static Run run(Script script) {
        return run(CapabilityProbe.needed(STAND_IN), script);
    }

    @Test
    void aServerThatKeepsEverythingIsKnownAfterFiveQuestions() {
        Run run = run(Script.faithful());
        assertEquals(ServerKind.FAITHFUL_WIRE, run.found().kind());
        assertEquals(new ServerRelease(2025, 1), run.found().release());
        assertEquals(TransactionIsolation.OWN, run.found().isolation());
        assertTrue(run.found().tellsCounts() && run.found().tellsKeys());
        assertEquals(5, run.asked().size());
        assertEquals(6, run.roundTrips());
    }

    @Test
    void theNativeDriverIsAskedForItsReleaseOnly() {
        Run run = run(CapabilityProbe.needed(new ServerAnnouncement(false, null)), Script.faithful());
        assertEquals(ServerCapabilities.inferred(ServerKind.IRIS, new ServerRelease(2025, 1)).isolation(), run.found().isolation());
        assertEquals(ServerKind.IRIS, run.found().kind());
        assertEquals(1, run.asked().size());
        assertEquals(Evidence.INFERRED, run.finding(Capability.TRANSACTIONS).evidence());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            int4, -, IRIS_PGWIRE_EMBEDDED, SHARED
            INT4, -, IRIS_PGWIRE_EMBEDDED, SHARED
            text, '', IRIS_PGWIRE_EXTERNAL, NONE
            TEXT, -, IRIS_PGWIRE_EXTERNAL, NONE
            """)
    void irisPgwireIsKnownWithItsMode(String type, String empty, ServerKind kind, TransactionIsolation isolation) {
        Run run = run(CapabilityProbe.needed(PGWIRE), Script.pgWire(type, empty));
        assertEquals(kind, run.found().kind());
        assertEquals(isolation, run.found().isolation());
        assertFalse(run.found().isolatesTransactions() || run.found().tellsCounts() || run.found().tellsKeys());
    }

    /** With one process for all clients the ROLLBACK would undo the work of others. */
    @Test
    void noTransactionIsBegunOnIrisPgwire() {
        Script differing = Script.pgWire("text", "").with("$JOB", row("22"));
        Run run = run(CapabilityProbe.needed(PGWIRE), differing);
        assertTrue(run.asked().stream().noneMatch(ProbeQuestion::inTransaction));
        assertEquals(TransactionIsolation.NONE, run.found().isolation());
    }

    @Test
    void noTransactionIsBegunWhereTwoConnectionsShareAProcess() {
        Run run = run(Script.faithful().with("$JOB", row("11")));
        assertTrue(run.asked().stream().noneMatch(ProbeQuestion::inTransaction));
        assertEquals(TransactionIsolation.SHARED, run.found().isolation());
    }

    /** LAST_IDENTITY is kept for each process: the key would be whoever's inserted last. */
    @Test
    void keysAreNotToldWhereTwoConnectionsMayShareAProcess() {
        ServerCapabilities shared = run(Script.faithful().with("$JOB", row("11"))).found();
        assertTrue(shared.tellsCounts());
        assertFalse(shared.tellsKeys());
        assertFalse(run(Script.faithful().with("$JOB", REFUSED)).found().tellsKeys());
        assertFalse(run(Script.faithful().with("$TLEVEL", row("10", "12"))).found().tellsKeys());
        assertTrue(shared.withOneWriter().tellsKeys());
        assertFalse(run(CapabilityProbe.needed(PGWIRE), Script.pgWire("text", "")).found().withOneWriter().tellsKeys());
    }

    @Test
    void withoutTheTypeTheEmptyTextTellsTheMode() {
        Script untyped = Script.pgWire("text", "").with("BIGINT", REFUSED);
        assertEquals(ServerKind.IRIS_PGWIRE_EXTERNAL, run(CapabilityProbe.needed(PGWIRE), untyped).found().kind());
        Script emptyIsNull = Script.pgWire("text", null).with("BIGINT", REFUSED);
        assertEquals(ServerKind.IRIS_PGWIRE_EMBEDDED, run(CapabilityProbe.needed(PGWIRE), emptyIsNull).found().kind());
    }

    @Test
    void aServerThatChangesTextsIsTakenForIrisPgwireWhateverItSays() {
        Run run = run(Script.faithful().with("CAST(?", row("123", "")));
        assertTrue(run.found().kind().changesValues());
    }

    @Test
    void aServerThatKeepsTextsIsAskedForItsNameOnlyIfItAnnouncesIrisPgwires() {
        assertTrue(run(Script.faithful()).asked().stream().noneMatch(question -> question.sql().contains("VERSION()")));
        Run run = run(CapabilityProbe.needed(PGWIRE), Script.faithful());
        assertTrue(run.asked().stream().anyMatch(question -> question.sql().contains("VERSION()")));
        assertEquals(ServerKind.FAITHFUL_WIRE, run.found().kind());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            10, 12, NONE
            10, -, NONE
            -, 11, UNKNOWN
            '', 11, UNKNOWN
            ten, 11, UNKNOWN
            -1, 11, UNKNOWN
            99999999999999999999, 11, UNKNOWN
            5, 11, OWN
            """)
    void aTransactionIsOnesOwnOnlyIfItsLevelIsSeenInTheSameProcess(String level, String process, TransactionIsolation isolation) {
        assertEquals(isolation, run(Script.faithful().with("$TLEVEL", row(level, process))).found().isolation());
    }

    static Stream<ProbeAnswer> oddAnswers() {
        return Stream.of(REFUSED, row(), row((String) null), row(null, null, null), row("abc", "def", "ghi"),
                ProbeAnswer.Row.of(List.of("x", "y"), List.of("z")),
                new ProbeAnswer.Nothing("lost"));
    }

    /** Whatever a server answers to whatever question, the probe ends, and nothing is taken for safe that was not seen. */
    @ParameterizedTest
    @MethodSource("oddAnswers")
    void oddAnswersAreAnswers(ProbeAnswer odd) {
        for (String question : Script.faithful().answers().keySet()) {
            Run run = run(CapabilityProbe.thorough(STAND_IN), Script.faithful().with(question, odd));
            assertTrue(run.roundTrips() < 10, question);
            boolean ofTransactions = List.of("$TLEVEL", "$JOB", "BIGINT").contains(question);
            assertFalse(ofTransactions && run.found().isolatesTransactions(), question + " " + odd);
            assertEquals(question.equals("CAST(?"), run.found().kind() != ServerKind.FAITHFUL_WIRE, question + " " + odd);
        }
    }

    @Test
    void aServerThatAnswersNothingIsUnknownInEveryRespect() {
        Script silent = Script.faithful();
        for (String question : silent.answers().keySet()) {
            silent = silent.with(question, new ProbeAnswer.Nothing("no answer within 3 s"));
        }
        Run run = run(CapabilityProbe.thorough(STAND_IN), silent);
        assertEquals(ServerKind.UNKNOWN, run.found().kind());
        assertFalse(run.found().isolatesTransactions() || run.found().tellsCounts() || run.found().tellsKeys());
        assertEquals("unknown: no answer within 3 s; taken for 2025.3", run.finding(Capability.RELEASE).answer());
        assertTrue(run.found().findings().stream()
                .filter(finding -> finding.capability() != Capability.PAGING)
                .allMatch(finding -> finding.evidence() == Evidence.UNKNOWN), run.found().findings()::toString);
    }

    @Test
    void aSecondConnectionThatIsNotToBeHadLeavesTransactionsUnknown() {
        Run run = run(Script.faithful().with("$JOB", new ProbeAnswer.Nothing("no second connection within 2 s"))
                .with("$ZVERSION", row(ZVERSION)));
        assertEquals(TransactionIsolation.UNKNOWN, run.found().isolation());
        assertEquals("unknown: no second connection within 2 s", run.finding(Capability.TRANSACTIONS).answer());
        assertEquals(Evidence.UNKNOWN, run.finding(Capability.TRANSACTIONS).evidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL 17.2 on x86_64", "", "Caché for UNIX 2018.1"})
    void aServerWithoutAReleaseIsTakenForTheNewest(String version) {
        Run run = run(Script.faithful().with("$ZVERSION", row(version)).with("FETCH", new ProbeAnswer.Nothing("lost")));
        assertEquals(ServerRelease.NEWEST, run.found().release());
        assertEquals(Evidence.UNKNOWN, run.finding(Capability.RELEASE).evidence());
    }

    @Test
    void aReleaseThatIsNotToldShowsByWhetherFetchIsTaken() {
        Script untold = Script.faithful().with("$ZVERSION", new ProbeAnswer.Nothing("the driver does not take it"));
        assertEquals("2025.1 or newer, as it takes FETCH", run(untold).finding(Capability.RELEASE).answer());
        assertTrue(run(untold).found().release().hasFetch());
        Run older = run(untold.with("FETCH", REFUSED));
        assertEquals("before 2025.1, as it takes no FETCH", older.finding(Capability.RELEASE).answer());
        assertFalse(older.found().release().hasFetch());
    }

    /** A level of 0 behind BEGIN divides by zero: the BEGIN was not honoured. */
    @Test
    void aBeginThatBeganNothingLeavesNoTransactions() {
        assertEquals(TransactionIsolation.NONE, run(Script.faithful().with("$TLEVEL", REFUSED)).found().isolation());
        assertEquals(TransactionIsolation.UNKNOWN,
                run(Script.faithful().with("$TLEVEL", new ProbeAnswer.Nothing("lost"))).found().isolation());
    }

    @Test
    void thoroughlyItAsksForVectorsClockAndDatesToo() {
        Run run = run(CapabilityProbe.thorough(STAND_IN), Script.faithful());
        assertEquals(8, run.roundTrips());
        assertEquals(new Finding(Capability.VECTORS, "compared", Evidence.OBSERVED), run.finding(Capability.VECTORS));
        assertEquals(new Finding(Capability.HNSW, "since 2025.1", Evidence.INFERRED), run.finding(Capability.HNSW));
        assertEquals("year-month-day", run.finding(Capability.DATES).answer());
        assertEquals("local 2025-11-21 10:00:00, UTC 2025-11-21 09:00:00", run.finding(Capability.CLOCK).answer());
    }

    @Test
    void vectorIndexesGoByTheRelease() {
        String old = ZVERSION.replace("2025.1", "2024.3");
        assertEquals(new Finding(Capability.HNSW, "none before 2025.1", Evidence.INFERRED),
                run(CapabilityProbe.thorough(STAND_IN), Script.faithful().with("$ZVERSION", row(old))).finding(Capability.HNSW));
        Script untold = Script.faithful().with("$ZVERSION", REFUSED);
        assertEquals("since 2025.1", run(CapabilityProbe.thorough(STAND_IN), untold).finding(Capability.HNSW).answer());
        Script silent = untold.with("FETCH", new ProbeAnswer.Nothing("silence"));
        assertEquals(new Finding(Capability.HNSW, "unknown", Evidence.UNKNOWN),
                run(CapabilityProbe.thorough(STAND_IN), silent).finding(Capability.HNSW));
    }

    @Test
    void whatTheApplicationSaysOfTheReleaseWins() {
        UnaryOperator<ServerCapabilities> insisted = ServerPolicy.DEFAULT.withRelease(new ServerRelease(2024, 1))::applyTo;
        ServerCapabilities found = insisted.apply(run(Script.faithful()).found());
        assertEquals(new ServerRelease(2024, 1), found.release());
        assertTrue(found.findings().contains(new Finding(Capability.RELEASE, "2024.1", Evidence.TOLD)));
        assertEquals(TransactionIsolation.OWN, found.isolation());
    }

    /** Nothing is written, and no table is read. */
    @Test
    void everyQuestionIsASelectWithoutATable() {
        Run run = run(CapabilityProbe.thorough(PGWIRE), Script.faithful());
        for (ProbeQuestion question : run.asked()) {
            assertTrue(question.sql().startsWith("SELECT ") && !question.sql().contains("FROM"), question.sql());
        }
    }
}
