package io.github.exposediris.testkit.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a proxy does to what goes through it. Thread-safe. */
final class Plan {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final Traffic traffic = new Traffic();
    private volatile boolean refusing;
    private volatile long statementDelay;

    void add(Fault fault) {
        faults.add(fault);
    }

    void remove(Fault fault) {
        faults.remove(fault);
    }

    List<Fault> faults() {
        return faults;
    }

    /** The first fault whose moment this is; each is asked, as each counts. */
    @Nullable Fault faultAt(Message message) {
        Fault first = null;
        for (Fault fault : faults) {
            if (fault.strikesAt(message) && first == null) {
                first = fault;
            }
        }
        return first;
    }

    Traffic traffic() {
        return traffic;
    }

    boolean isRefusing() {
        return refusing;
    }

    void refuse(boolean on) {
        refusing = on;
    }

    long statementDelay() {
        return statementDelay;
    }

    void statementDelay(Duration delay) {
        statementDelay = delay.toNanos();
    }
}
