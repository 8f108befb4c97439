package io.github.exposediris.wire.server;

import io.github.exposediris.wire.session.ClientSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The connections of a server with their threads, the oldest first. Thread-safe. */
final class Connections {
    private final Map<Thread, ClientSession> sessions = new LinkedHashMap<>();

    synchronized void add(Thread thread, ClientSession session) {
        sessions.put(thread, session);
    }

    synchronized void remove(Thread thread) {
        sessions.remove(thread);
    }

    synchronized int size() {
        return sessions.size();
    }

    synchronized List<ClientSession> all() {
        return List.copyOf(sessions.values());
    }

    /** Those whose client was not let in yet, or is gone. */
    List<ClientSession> waiting() {
        return all().stream().filter(Predicate.not(ClientSession::isAdmitted)).toList();
    }

    /** The oldest thread, or the given one where there is none. */
    synchronized Thread oldest(Thread otherwise) {
        return sessions.isEmpty() ? otherwise : sessions.keySet().iterator().next();
    }
}
