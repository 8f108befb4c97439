package io.github.exposediris.wire.server;

import io.github.exposediris.wire.session.SessionLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** How a server is set up; {@link WireServerBuilder} tells what each option means. */
record WireOptions(String host, int port, int maxSessions, int maxMessageBytes, Duration loginTimeout, WireListener listener) {
    private static final WireListener DEAF = new WireListener() {};

    /** An address of the loopback interface, any free port, and bounds that suit a test as well as a service. */
    static WireOptions defaults() {
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        return new WireOptions(loopback, 0, 100, 64 * 1024 * 1024, Duration.ofSeconds(60), DEAF);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    SessionLimits sessionLimits() {
        return new SessionLimits(maxMessageBytes, loginTimeout);
    }
}
