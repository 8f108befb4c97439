package io.github.exposediris.wire.session;

import io.github.exposediris.wire.auth.MockVerifiers;
import io.github.exposediris.wire.auth.ScramExchange;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import io.github.exposediris.wire.engine.ScramVerifier;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.transport.Transport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Lets a client in: its password, its session with the engine, and what the server says of itself. */
final class Login {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("server_version", "16.0"),
            Map.entry("server_encoding", "UTF8"),
            Map.entry("client_encoding", "UTF8"),
            Map.entry("DateStyle", "ISO, MDY"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("integer_datetimes", "on"),
            Map.entry("standard_conforming_strings", "on"),
            Map.entry("IntervalStyle", "postgres"),
            Map.entry("is_superuser", "off"));

    private final PasswordDialogue dialogue;
    private final Replies replies;
    private final MockVerifiers mocks;
    private final Engine engine;
    private final ProtocolBehaviour behaviour;
    private final Transport transport;

    Login(MessageReader in, Replies replies, SessionHost host, Transport transport) {
        dialogue = new PasswordDialogue(in, replies);
        mocks = host.mockVerifiers();
        this.replies = replies;
        this.engine = host.engine();
        behaviour = host.behaviour();
        this.transport = transport;
    }

    /** Has the client prove who it is. */
    void authenticate(ClientStartup client) throws Fault, IOException {
        PasswordCheck check = engine.passwordCheck(client);
        boolean proved = true;
        if (check instanceof PasswordCheck.ClearText clear) {
            proved = clear.verifier().accepts(dialogue.clearText());
        } else if (check instanceof PasswordCheck.Scram scram) {
            ScramVerifier known = scram.verifier();
            ScramVerifier verifier = known == null ? mocks.of(client.user()) : known;
            proved = dialogue.scram(new ScramExchange(verifier, transport.serverEndPoint())) && known != null;
        }
        if (!proved) {
            throw Fault.fatal("28P01", "password authentication failed for user \"" + client.user() + "\"");
        }
    }

    EngineSession open(ClientStartup client) throws Fault {
        try {
            return engine.open(client);
        } catch (SQLException refused) {
            EngineError error = EngineError.of(refused);
            throw Fault.fatal(error.sqlState(), error.message());
        }
    }

    /** Says who the server is and how the client can cancel; {@code ReadyForQuery} follows. */
    void welcome(ClientStartup client, CancelKey key) throws IOException {
        replies.authenticationOk();
        for (Map.Entry<String, String> parameter : parameters(client).entrySet()) {
            replies.parameterStatus(parameter.getKey(), parameter.getValue());
        }
        replies.backendKeyData(key);
    }

    private Map<String, String> parameters(ClientStartup client) {
        Map<String, String> parameters = new TreeMap<>(DEFAULTS);
        parameters.put("session_authorization", client.user());
        parameters.put("application_name", client.parameters().getOrDefault("application_name", ""));
        parameters.putAll(engine.parameters());
        return behaviour.announced(parameters, client);
    }
}
