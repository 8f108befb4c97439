package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first messages of a connection: requests for encryption, each once at most, then a start-up or a cancel request. */
final class Startup {
    private static final int CANCEL_REQUEST = 1234 << 16 | 5678;
    private static final int SSL_REQUEST = 1234 << 16 | 5679;
    private static final int GSS_REQUEST = 1234 << 16 | 5680;
    private static final int VERSION_3_0 = 3 << 16;
    private static final String OPTION_PREFIX = "_pq_.";

    private final MessageReader in;
    private final Replies replies;
    private final SessionHost host;
    private final Encryption encryption;
    private final Set<Integer> asked = new HashSet<>();

    Startup(MessageReader in, Replies replies, SessionHost host, Encryption encryption) {
        this.in = in;
        this.replies = replies;
        this.host = host;
        this.encryption = encryption;
    }

    /** What the client says of itself; null where it wants no session. */
    @Nullable ClientStartup read() throws Fault, IOException {
        if (!encryption.atOnce()) {
            return null;
        }
        while (in.nextStartup()) {
            int code = in.int32();
            if (code == CANCEL_REQUEST) {
                cancel();
                return null;
            } else if (!wantsEncryption(code)) {
                return client(code);
            }
        }
        return null;
    }

    /** Answers a request for encryption. One that is repeated is taken for a version, which no server has. */
    private boolean wantsEncryption(int code) throws Fault, IOException {
        boolean request = (code == SSL_REQUEST || code == GSS_REQUEST) && asked.add(code);
        if (request && code == SSL_REQUEST) {
            encryption.answerSsl();
        } else if (request) {
            encryption.answerGss();
        }
        return request;
    }

    private void cancel() throws ProtocolViolation {
        CancelKey key = new CancelKey(in.int32(), in.int32());
        in.finish();
        host.cancelKeys().cancel(key);
    }

    private ClientStartup client(int version) throws Fault, IOException {
        if (version >>> 16 != VERSION_3_0 >>> 16 || version != VERSION_3_0 && !host.behaviour().negotiatesVersion()) {
            throw Fault.fatal("0A000", "unsupported frontend protocol " + (version >>> 16) + "." + (version & 0xFFFF)
                    + ": server supports 3.0");
        }
        encryption.check();
        Map<String, String> parameters = parameters();
        List<String> options = parameters.keySet().stream().filter(name -> name.startsWith(OPTION_PREFIX)).sorted().toList();
        if (version != VERSION_3_0 || !options.isEmpty()) {
            replies.negotiateProtocolVersion(VERSION_3_0, options);
        }
        return client(parameters);
    }

    private static ClientStartup client(Map<String, String> parameters) throws Fault {
        String user = parameters.remove("user");
        if (user == null || user.isEmpty()) {
            throw Fault.fatal("28000", "no PostgreSQL user name specified in startup packet");
        }
        String database = parameters.remove("database");
        return new ClientStartup(user, database == null || database.isEmpty() ? user : database, parameters);
    }

    private Map<String, String> parameters() throws ProtocolViolation {
        Map<String, String> parameters = new HashMap<>();
        for (String name = in.string(); !name.isEmpty(); name = in.string()) {
            parameters.put(name, in.string());
        }
        in.finish();
        return parameters;
    }
}
