package io.github.exposediris.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.exposediris.embedded.EmbeddedIris;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs classes of tests within a test, and remembers which servers they were given, and how they failed. */
final class Run implements TestExecutionListener {
    private static final Map<String, EmbeddedIris> GIVEN = new ConcurrentHashMap<>();

    private final List<Throwable> failures = new ArrayList<>();

    private Run() {}

    /** Runs the classes, parallel or one after the other. */
    static Run of(boolean parallel, Class<?>... classes) {
        GIVEN.clear();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(classes).map(type -> selectClass(type)).toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .build();
        Run run = new Run();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    /** Called by the tests that are run. */
    static void given(String who, EmbeddedIris iris) {
        GIVEN.put(who, iris);
    }

    EmbeddedIris server(String who) {
        EmbeddedIris server = GIVEN.get(who);
        if (server == null) {
            throw new IllegalStateException(who + " was given no server; " + failures);
        }
        return server;
    }

    /** How many servers there were. */
    long servers() {
        return GIVEN.values().stream().distinct().count();
    }

    List<Throwable> failures() {
        return failures;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failures::add);
    }
}
