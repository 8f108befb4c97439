package io.github.exposediris.jdbc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.Capability;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.TransactionIsolation;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.driver.IrisPgWireDriver;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerKnowledgeTest {
    private interface Source {
        Connection get() throws SQLException;
    }

    private static ConnectionSource from(Source source) {
        return source::get;
    }

    private interface Answer {
        Object to(String method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private static Source driver(EmbeddedIris server) {
        IrisOptions options = IrisOptions.parse(server.url());
        return () -> new IrisPgWireDriver().connect(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void manyThreadsAskOnceInLessThanTenRoundTrips(String profile) throws Exception {
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).start()) {
            ServerKnowledge knowledge = new ServerKnowledge(from(driver(server)), ServerPolicy.DEFAULT);
            ExecutorService threads = Executors.newFixedThreadPool(16);
            CyclicBarrier together = new CyclicBarrier(16);
            List<Future<ServerGuard>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return knowledge.guard();
                }));
            }
            threads.shutdown();
            for (Future<ServerGuard> answer : answers) {
                assertSame(knowledge.guard(), answer.get());
            }
            assertEquals(2, server.statistics().sessionsOpened());
            // two of them are log-ins
            assertTrue(server.statistics().roundTrips() < 10, () -> server.statistics().toString());
        }
    }

    @Test
    void aConnectionThatIsNotToBeHadIsAFailureAndNothingIsKeptOfIt() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            AtomicInteger asked = new AtomicInteger();
            ServerKnowledge knowledge = new ServerKnowledge(from(() -> {
                if (asked.getAndIncrement() == 0) {
                    throw new SQLException("Cannot connect to there.", "08001");
                }
                return driver(server).get();
            }), ServerPolicy.DEFAULT);
            assertEquals("Cannot connect to there.", assertThrows(SQLException.class, knowledge::guard).getMessage());
            assertEquals(ServerKind.FAITHFUL_WIRE, knowledge.capabilities().kind());
        }
    }

    /** Else each would wait for a connect timeout of its own, one after the other. */
    @Test
    void whoWaitsForTheSameAnswerGetsTheSameFailure() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        List<Thread> callers = new CopyOnWriteArrayList<>();
        ServerKnowledge knowledge = new ServerKnowledge(from(() -> {
            attempts.incrementAndGet();
            awaitWaiting(callers, 15);
            throw new SQLException("There was no answer in time.", "08001");
        }), ServerPolicy.DEFAULT);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<SQLException>> failures = Stream.generate(() -> threads.submit(() -> {
            callers.add(Thread.currentThread());
            return assertThrows(SQLException.class, knowledge::guard);
        })).limit(16).toList();
        threads.shutdown();
        for (Future<SQLException> failure : failures) {
            assertEquals("There was no answer in time.", failure.get().getMessage());
            assertEquals("08001", failure.get().getSQLState());
        }
        assertEquals(1, attempts.get());
    }

    private static void awaitWaiting(List<Thread> callers, int count) {
        while (callers.stream().filter(thread -> thread.getState() == Thread.State.WAITING).count() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void withoutASecondConnectionTransactionsAreUnknown() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            AtomicInteger asked = new AtomicInteger();
            ServerKnowledge knowledge = new ServerKnowledge(from(() -> {
                if (asked.getAndIncrement() > 0) {
                    throw new SQLException("The pool is used up.", "08003");
                }
                return driver(server).get();
            }), ServerPolicy.DEFAULT);
            ServerCapabilities found = knowledge.capabilities();
            assertEquals(TransactionIsolation.UNKNOWN, found.isolation());
            assertTrue(found.findings().stream().anyMatch(finding -> finding.capability() == Capability.TRANSACTIONS
                    && finding.answer().contains("The pool is used up.")), found.findings()::toString);
        }
    }

    /** A server that stalls is unknown for now; it is asked again. */
    @Test
    void whatASilentServerDidNotTellIsNotKept() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            AtomicInteger asked = new AtomicInteger();
            ServerKnowledge knowledge = new ServerKnowledge(
                    from(() -> asked.getAndIncrement() == 0 ? silent(driver(server).get()) : driver(server).get()), ServerPolicy.DEFAULT);
            ServerGuard first = knowledge.guard();
            assertEquals(ServerKind.UNKNOWN, first.server().kind());
            assertNotSame(first, knowledge.guard());
            assertEquals(ServerKind.FAITHFUL_WIRE, knowledge.capabilities().kind());
        }
    }

    /** Closes itself at the first statement, as pgjdbc does when its socket times out. */
    private static Connection silent(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" -> {
                connection.close();
                throw new SQLException("An I/O error occurred.", "08006", new SocketTimeoutException("Read timed out"));
            }
            case "getMetaData" -> connection.getMetaData();
            case "isClosed" -> connection.isClosed();
            case "getAutoCommit" -> true;
            case "close" -> {
                connection.close();
                yield null;
            }
            default -> null;
        });
    }

    /** The failure of the connection that the questions go over is told as such. */
    @Test
    void aConnectionThatIsLostOnTheWayIsAFailure() {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            ConnectionSource lost = from(() -> {
                Connection connection = driver(server).get();
                return proxy(Connection.class, (method, arguments) -> switch (method) {
                    case "prepareStatement" -> throw new SQLException("The connection was closed by the server.", "08006");
                    case "getMetaData" -> connection.getMetaData();
                    case "getAutoCommit" -> true;
                    case "isClosed" -> false;
                    case "close" -> {
                        connection.close();
                        yield null;
                    }
                    default -> null;
                });
            });
            assertThrows(SQLException.class, new ServerKnowledge(lost, ServerPolicy.DEFAULT)::guard);
        }
    }
}
