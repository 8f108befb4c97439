package io.github.exposediris.wire.session;

import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.TransactionStatus;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.protocol.MessageReader;
import io.github.exposediris.wire.protocol.ProtocolViolation;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;

/** What follows the log-in: the client's messages, each answered in turn, until the client ends. */
final class Conversation {
    private final MessageReader in;
    private final Replies replies;
    private final EngineSession session;
    private final Journal journal;
    private final Cancellation cancellation;
    private final Patience patience;
    private final Plans plans;
    private final ProtocolBehaviour behaviour;
    private final Portals portals;
    private final SimpleQuery simple;
    private final ExtendedQuery extended;
    private boolean skipping;

    Conversation(
            MessageReader in,
            Replies replies,
            EngineSession session,
            SessionHost host,
            Cancellation cancellation,
            Patience patience) {
        this.in = in;
        this.replies = replies;
        this.session = session;
        this.cancellation = cancellation;
        this.patience = patience;
        behaviour = host.behaviour();
        portals = new Portals(behaviour.refusesTakenNames(), host.limits().messageBytes());
        journal = new Journal(host, session, cancellation);
        CopyChannel channel = new CopyChannel(in, replies, journal, host.limits().messageBytes());
        plans = new Plans(new Planner(session, behaviour, journal::passedOn, channel), journal);
        simple = new SimpleQuery(replies, session, journal, plans, behaviour);
        NamedQueries queries = new NamedQueries(behaviour.refusesTakenNames(), host.limits().messageBytes());
        extended = new ExtendedQuery(in, replies, session, journal, plans, queries, portals, behaviour);
    }

    /** Answers until the client ends or a failure ends the session. */
    void run() throws Fault, IOException {
        ready();
        for (int type = next(); type != 'X' && type != MessageReader.END; type = next()) {
            if (type == 'S') {
                in.finish();
                skipping = false;
                ready();
            } else if (!skipping) {
                answer(type);
            }
        }
    }

    private int next() throws Fault, IOException {
        try {
            int type = in.next();
            cancellation.working();
            return type;
        } catch (SocketTimeoutException silent) {
            throw patience.exhausted();
        }
    }

    void close() {
        portals.closeAll();
        plans.close();
    }

    private void answer(int type) throws Fault, IOException {
        switch (type) {
            case 'Q' -> simpleQuery(in.string());
            case 'P', 'B', 'D', 'E', 'C' -> extendedQuery(type);
            case 'H' -> replies.out().flush();
            case 'F' -> functionCall();
            case 'd', 'c', 'f' -> ignoreCopy();
            default -> throw new ProtocolViolation("invalid frontend message type " + type);
        }
    }

    private void simpleQuery(String text) throws Fault, IOException {
        in.finish();
        extended.forgetUnnamed();
        portals.close("");
        boolean answered = true;
        try {
            answered = simple.answer(text);
        } catch (Fault fault) {
            tell('Q', fault);
        }
        if (answered) {
            ready();
        } else {
            cancellation.done();
        }
    }

    private void extendedQuery(int type) throws Fault, IOException {
        try {
            extended.answer(type);
        } catch (Fault fault) {
            tell((char) type, fault);
            replies.out().flush();
            skipping = behaviour.skipsToSync();
        }
    }

    private void functionCall() throws Fault, IOException {
        tell('F', Fault.of("0A000", "function calls by the wire are not supported: use SELECT"));
        ready();
    }

    /** Copy data may still come when the client has not yet seen that its COPY failed; PostgreSQL drops it too. */
    private void ignoreCopy() {}

    private void tell(char message, Fault fault) throws Fault, IOException {
        if (fault.error().fatal()) {
            throw fault;
        }
        replies.error(message, fault);
    }

    /** Portals live as long as their transaction. */
    private void ready() throws IOException {
        TransactionStatus status = session.transactionStatus();
        if (status == TransactionStatus.IDLE && behaviour.endsPortals()) {
            portals.closeAll();
        }
        for (Map.Entry<String, String> changed : session.changedParameters().entrySet()) {
            replies.parameterStatus(changed.getKey(), changed.getValue());
        }
        cancellation.done();
        patience.ready(status);
        replies.readyForQuery(status);
        journal.roundTrip();
        replies.out().flush();
    }
}
