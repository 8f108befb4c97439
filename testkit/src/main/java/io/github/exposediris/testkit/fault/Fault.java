package io.github.exposediris.testkit.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A fault that was set on a {@link FaultProxy}. Thread-safe. */
public final class Fault implements AutoCloseable {
    private final FaultProxy proxy;
    private final Moment moment;
    private final Damage damage;
    private final boolean again;
    private final CountDownLatch struck = new CountDownLatch(1);
    // the proxy's thread only
    private int seen;

    Fault(FaultProxy proxy, Moment moment, Damage damage, boolean again) {
        this.proxy = proxy;
        this.moment = moment;
        this.damage = damage;
        this.again = again;
    }

    /** Whether its moment has come. */
    public boolean hasStruck() {
        return struck.getCount() == 0;
    }

    /**
     * Waits until its moment has come. Blocking.
     *
     * @throws IllegalStateException if it does not come within the limit, or the thread is interrupted
     */
    public void await(Duration limit) {
        try {
            if (struck.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a fault to strike.", e);
        }
        throw new IllegalStateException("The fault did not strike within " + limit + ".");
    }

    /** It strikes no more, and what it stalls goes on: it has done so when this returns. Blocking for that moment. Idempotent. */
    public void lift() {
        proxy.lift(this);
    }

    /** As {@link #lift}. */
    @Override
    public void close() {
        lift();
    }

    /** On the proxy's thread: whether this message is the one. */
    boolean strikesAt(Message message) {
        if (!moment.matches(message)) {
            return false;
        }
        seen++;
        return seen == moment.number() || again && seen > moment.number();
    }

    void strike(Relay relay, Lane lane, Message message) {
        damage.strike(relay, lane, message, this);
        struck.countDown();
    }
}
