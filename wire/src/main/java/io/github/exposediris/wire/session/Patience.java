package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.transport.Transport;
import java.io.IOException;
import java.time.Duration;

/** How long a session waits for its client's next message. For the session's thread. */
final class Patience {
    private final SessionLimits limits;
    private final Transport transport;
    private boolean inTransaction;

    Patience(SessionLimits limits, Transport transport) {
        this.limits = limits;
        this.transport = transport;
    }

    /** The client is told that it may send its next statement. */
    void ready(TransactionStatus status) throws IOException {
        inTransaction = status != TransactionStatus.IDLE;
        transport.readTimeout(time());
    }

    /** The client was silent for too long. */
    Fault exhausted() {
        return inTransaction
                ? Fault.fatal("25P03", "terminating connection due to idle-in-transaction timeout")
                : Fault.fatal("57P05", "terminating connection due to idle-session timeout");
    }

    private Duration time() {
        return inTransaction ? limits.idleInTransaction() : limits.idle();
    }
}
