package io.github.exposediris.wire.session;

import io.github.exposediris.wire.auth.AuthenticationFailure;
import io.github.exposediris.wire.auth.ScramExchange;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a client for its password, or for a proof that it knows it. */
final class PasswordDialogue {
    private final MessageReader in;
    private final Replies replies;

    PasswordDialogue(MessageReader in, Replies replies) {
        this.in = in;
        this.replies = replies;
    }

    /** The password that the client sends in clear text. */
    String clearText() throws IOException {
        replies.authenticationCleartextPassword();
        await("password response");
        String password = in.string();
        in.finish();
        return password;
    }

    /** Whether the client knows the password. */
    boolean scram(ScramExchange exchange) throws Fault, IOException {
        try {
            replies.authenticationSasl(exchange.mechanisms());
            await("SASL response");
            String mechanism = in.string();
            replies.authenticationSaslContinue(exchange.first(mechanism, initialResponse()));
            await("SASL response");
            Optional<String> proof = exchange.last(in.text());
            if (proof.isPresent()) {
                replies.authenticationSaslFinal(proof.get());
            }
            return proof.isPresent();
        } catch (AuthenticationFailure failure) {
            throw Fault.fatal(failure.sqlState(), String.valueOf(failure.getMessage()));
        }
    }

    /** A client may leave its first message out, and is then asked for it. */
    private String initialResponse() throws IOException {
        int length = in.int32();
        if (length == -1) {
            in.finish();
            replies.authenticationSaslContinue("");
            await("SASL response");
            return in.text();
        }
        String message = in.text();
        if (length < 0 || message.getBytes(StandardCharsets.UTF_8).length != length) {
            throw new ProtocolViolation("invalid length of an initial SASL response");
        }
        return message;
    }

    private void await(String what) throws IOException {
        replies.out().flush();
        int type = in.next();
        if (type == MessageReader.END) {
            throw new EOFException("the client left instead of sending its " + what);
        }
        if (type != 'p') {
            throw new ProtocolViolation("expected " + what + ", got message type " + type);
        }
    }
}
