package io.github.exposediris.wire.server;

import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.session.SessionLimits;
import io.github.exposediris.wire.transport.Tls;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** How a server is set up; {@link WireServerBuilder} tells what each option means. */
record WireOptions(
        InetSocketAddress address,
        int maxSessions,
        int maxWaiting,
        SessionLimits limits,
        @Nullable Tls tls,
        WireListener listener,
        ProtocolBehaviour behaviour) {}
