package io.github.exposediris.embedded.pgwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests of a fault: in each mode that has it the faulty thing is seen, the right one with that fault alone switched off, and the
 * right one on a clean server.
 */
final class FaultTests {
    /** What is looked at. */
    @FunctionalInterface
    interface Probe<T> {
        T at(FaultyServer server) throws Exception;
    }

    private final PgWireFault fault;
    private String options = "";
    private String[] setUp = {};
    private UnaryOperator<EmbeddedIris.Builder> builder = UnaryOperator.identity();

    private FaultTests(PgWireFault fault) {
        this.fault = fault;
    }

    static FaultTests of(PgWireFault fault) {
        return new FaultTests(fault);
    }

    /** Options of pgjdbc. */
    FaultTests driver(String options) {
        this.options = options;
        return this;
    }

    FaultTests server(UnaryOperator<EmbeddedIris.Builder> builder) {
        this.builder = builder;
        return this;
    }

    /** Statements that are run before by the simple protocol, one by one. */
    FaultTests after(String... statements) {
        setUp = statements;
        return this;
    }

    <T> List<DynamicTest> see(T faulty, T right, Probe<T> probe) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Profile profile : Profile.all()) {
            if (profile.faults().contains(fault)) {
                tests.add(test(profile.name(), profile, faulty, probe));
                tests.add(test(profile.name() + " without it", profile.without(fault), right, probe));
            }
        }
        tests.add(test("clean", Profile.CLEAN, right, probe));
        return tests;
    }

    private <T> DynamicTest test(String name, Profile profile, T expected, Probe<T> probe) {
        return dynamicTest(name, () -> {
            try (FaultyServer server = new FaultyServer(profile, options, builder)) {
                prepare(server);
                assertEquals(expected, probe.at(server));
            }
        });
    }

    private void prepare(FaultyServer server) throws Exception {
        if (setUp.length > 0) {
            try (WireClient client = WireClient.loggedIn(server.port())) {
                for (String sql : setUp) {
                    assertEquals("", client.query(sql).first('E'), sql);
                }
                client.leave();
            }
            server.asked.clear();
            server.passedOn.clear();
        }
    }
}
