package io.github.exposediris.wire.server;

import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.session.SessionLimits;
import java.net.InetSocketAddress;
import java.time.Duration;

/** How a server is set up; {@link WireServerBuilder} tells what each option means. */
record WireOptions(
        String host,
        int port,
        int maxSessions,
        int maxMessageBytes,
        Duration loginTimeout,
        WireListener listener,
        ProtocolBehaviour behaviour) {
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    SessionLimits sessionLimits() {
        return new SessionLimits(maxMessageBytes, loginTimeout);
    }
}
