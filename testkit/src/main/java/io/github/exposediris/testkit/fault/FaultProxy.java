package io.github.exposediris.testkit.fault;

import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands between clients and a server that speaks PostgreSQL's protocol, on the loopback interface only, and does damage when it is
 * told to:
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to(server)) {
 *     Fault fault = proxy.once(Moment.answer("COMMIT"), Damage.stall());
 *     … use proxy.options() …
 *     proxy.heal();
 * }
 * }</pre>
 *
 * <p>Everything passes unchanged until a fault's {@link Moment} comes. Two daemon threads serve all connections, however many wait.
 * Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {
    private static final long TASK_SECONDS = 10;

    private final Plan plan = new Plan();
    private final Pump pump;
    private final IrisOptions options;

    private FaultProxy(SocketAddress target, IrisOptions options) {
        try {
            pump = new Pump(plan, target);
        } catch (IOException e) {
            throw new UncheckedIOException("The fault proxy cannot listen.", e);
        }
        this.options = options.withEndpoint(new Server(host(), pump.port()));
    }

    /** A proxy in front of that server. */
    public static FaultProxy to(EmbeddedIris server) {
        return to(IrisOptions.parse(server.url()));
    }

    /**
     * A proxy in front of the server that those options name.
     *
     * @throws IllegalArgumentException if they name none on the network
     */
    public static FaultProxy to(IrisOptions options) {
        if (!(options.endpoint() instanceof Server server)) {
            throw new IllegalArgumentException("The proxy needs a server with a host and a port: " + options.endpoint() + ".");
        }
        return new FaultProxy(new InetSocketAddress(server.host(), server.port()), options);
    }

    /** The address that it listens on. */
    public String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** The port that it listens on. */
    public int port() {
        return pump.port();
    }

    /** The options of a connection to the server through this proxy. */
    public IrisOptions options() {
        return options;
    }

    /** Does damage the first time that the moment comes. */
    public Fault once(Moment moment, Damage damage) {
        return set(new Fault(this, moment, damage, false));
    }

    /** Does damage each time that the moment comes. */
    public Fault always(Moment moment, Damage damage) {
        return set(new Fault(this, moment, damage, true));
    }

    private Fault set(Fault fault) {
        plan.add(fault);
        return fault;
    }

    /** Lets nothing more through on any connection, open or new, as a server that hangs. Until the fault is lifted. */
    public Fault silence() {
        return always(Moment.anything(), Damage.stall());
    }

    /** Resets new connections as soon as they are made, until {@link #heal}. Cancel requests come by new connections, too. */
    public void refuse() {
        plan.refuse(true);
    }

    /** Resets all connections, as a server that is killed, and {@linkplain #refuse refuses} new ones until {@link #heal}. Blocking. */
    public void kill() {
        refuse();
        resetAll();
    }

    /** Resets all connections; new ones are welcome. Done when it returns. Blocking. */
    public void resetAll() {
        onThread(() -> List.copyOf(pump.relays()).forEach(Relay::reset));
    }

    /**
     * Each statement starts that much later, and those of one connection one after the other: as if the server took so long for
     * each. What a driver sends when it connects, BEGIN and COMMIT are statements as well. Takes no thread for each connection.
     *
     * @param delay zero ends it
     */
    public void delayStatements(Duration delay) {
        plan.statementDelay(delay);
    }

    /** Lifts every fault, delays and refuses nothing any more. What was stalled has gone on when this returns. Blocking. */
    public void heal() {
        plan.refuse(false);
        plan.statementDelay(Duration.ZERO);
        List.copyOf(plan.faults()).forEach(this::lift);
    }

    void lift(Fault fault) {
        plan.remove(fault);
        onThread(() -> List.copyOf(pump.relays()).forEach(relay -> relay.release(fault)));
    }

    /** What was counted so far. */
    public ProxyStatistics statistics() {
        return plan.traffic().statistics(pump.relays().size());
    }

    /** Nothing to do once the proxy is closed. */
    private void onThread(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        pump.soon(() -> {
            task.run();
            done.complete(null);
        });
        try {
            CompletableFuture.anyOf(done, pump.closed()).get(TASK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The fault proxy did not obey within " + TASK_SECONDS + " s.", e);
        }
    }

    /** Resets all connections and ends the proxy's threads. Blocking, for some seconds at most. Idempotent. */
    @Override
    public void close() {
        pump.close();
    }
}
