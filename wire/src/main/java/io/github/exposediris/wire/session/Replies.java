package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.ErrorField;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.protocol.MessageWriter;
import io.github.exposediris.wire.type.InputType;
import java.io.IOException;
import java.util.List;

/** The server's messages, by the names that PostgreSQL gives them. */
final class Replies {
    private static final char STARTUP = 0;

    private final MessageWriter out;
    private final ProtocolBehaviour behaviour;

    Replies(MessageWriter out, ProtocolBehaviour behaviour) {
        this.out = out;
        this.behaviour = behaviour;
    }

    MessageWriter out() {
        return out;
    }

    void authenticationOk() throws IOException {
        out.begin('R').int32(0).end();
    }

    void authenticationCleartextPassword() throws IOException {
        out.begin('R').int32(3).end();
    }

    void authenticationSasl(List<String> mechanisms) throws IOException {
        out.begin('R').int32(10);
        mechanisms.forEach(out::string);
        out.int8(0).end();
    }

    void authenticationSaslContinue(String data) throws IOException {
        out.begin('R').int32(11).text(data).end();
    }

    void authenticationSaslFinal(String data) throws IOException {
        out.begin('R').int32(12).text(data).end();
    }

    void negotiateProtocolVersion(int version, List<String> unknownOptions) throws IOException {
        out.begin('v').int32(version).int32(unknownOptions.size());
        unknownOptions.forEach(out::string);
        out.end();
    }

    void parameterStatus(String name, String value) throws IOException {
        out.begin('S').string(name).string(value).end();
    }

    void backendKeyData(CancelKey key) throws IOException {
        out.begin('K').int32(key.process()).int32(key.secret()).end();
    }

    void readyForQuery(TransactionStatus status) throws IOException {
        out.begin('Z').int8(code(status)).end();
    }

    void parseComplete() throws IOException {
        out.begin('1').end();
    }

    void bindComplete() throws IOException {
        out.begin('2').end();
    }

    void closeComplete() throws IOException {
        out.begin('3').end();
    }

    void noData() throws IOException {
        out.begin('n').end();
    }

    void emptyQueryResponse() throws IOException {
        out.begin('I').end();
    }

    void portalSuspended() throws IOException {
        out.begin('s').end();
    }

    void commandComplete(String tag) throws IOException {
        out.begin('C').string(tag).end();
    }

    /** @param type {@code G} asks the client for data, {@code H} announces data; every column is text */
    void copyResponse(char type, int columns) throws IOException {
        out.begin(type).int8(0).int16(columns);
        for (int i = 0; i < columns; i++) {
            out.int16(0);
        }
        out.end();
    }

    void copyDone() throws IOException {
        out.begin('c').end();
    }

    void parameterDescription(List<InputType> types) throws IOException {
        out.begin('t').int16(types.size());
        types.forEach(type -> out.int32(type.oid()));
        out.end();
    }

    /** The last words to a client whose session ends. */
    void error(Fault fault) throws IOException {
        error(STARTUP, fault);
    }

    /** @param message the type of the message that failed */
    void error(char message, Fault fault) throws IOException {
        EngineError error = behaviour.failure(message, fault.error());
        boolean details = behaviour.tellsErrorDetails();
        String severity = error.fatal() ? "FATAL" : "ERROR";
        out.begin('E').int8('S').string(severity);
        if (details) {
            out.int8('V').string(severity);
        }
        out.int8('C').string(error.sqlState()).int8('M').string(error.message());
        for (ErrorField field : details ? ErrorField.values() : new ErrorField[0]) {
            String value = error.fields().get(field);
            if (value != null) {
                out.int8(field.code()).string(value);
            }
        }
        out.int8(0).end();
    }

    private static char code(TransactionStatus status) {
        return switch (status) {
            case IDLE -> 'I';
            case OPEN -> 'T';
            case FAILED -> 'E';
        };
    }
}
