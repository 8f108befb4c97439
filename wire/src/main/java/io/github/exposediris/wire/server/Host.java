package io.github.exposediris.wire.server;

import io.github.exposediris.wire.auth.MockVerifiers;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.session.CancelKeys;
import io.github.exposediris.wire.session.Definitions;
import io.github.exposediris.wire.session.SessionHost;
import io.github.exposediris.wire.session.SessionLimits;
import io.github.exposediris.wire.transport.Tls;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What the sessions of a server share. Thread-safe. */
final class Host implements SessionHost {
    private final Engine engine;
    private final WireOptions options;
    private final Semaphore places;
    private final MockVerifiers mockVerifiers = new MockVerifiers();
    private final CancelKeys cancelKeys = new CancelKeys();
    private final Definitions definitions = new Definitions();
    private final Traffic traffic = new Traffic();

    Host(Engine engine, WireOptions options) {
        this.engine = engine;
        this.options = options;
        places = new Semaphore(options.maxSessions());
    }

    WireStatistics statistics() {
        return traffic.statistics();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public ProtocolBehaviour behaviour() {
        return options.behaviour();
    }

    @Override
    public SessionLimits limits() {
        return options.limits();
    }

    @Override
    public @Nullable Tls tls() {
        return options.tls();
    }

    @Override
    public MockVerifiers mockVerifiers() {
        return mockVerifiers;
    }

    @Override
    public CancelKeys cancelKeys() {
        return cancelKeys;
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    @Override
    public boolean enter() {
        return places.tryAcquire();
    }

    @Override
    public void leave() {
        places.release();
    }

    @Override
    public void opened() {
        traffic.sessionsOpened.incrementAndGet();
        options.listener().sessionOpened();
    }

    @Override
    public void closed() {
        traffic.sessionsClosed.incrementAndGet();
        options.listener().sessionClosed();
    }

    @Override
    public void statement(String sql) {
        traffic.statements.increment();
        options.listener().statement(sql);
    }

    @Override
    public void passedOn(String sql) {
        options.listener().passedOn(sql);
    }

    @Override
    public void rows(long count) {
        traffic.rows.add(count);
    }

    @Override
    public void roundTrip() {
        traffic.roundTrips.increment();
    }
}
