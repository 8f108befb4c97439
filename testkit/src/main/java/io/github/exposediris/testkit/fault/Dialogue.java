package io.github.exposediris.testkit.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which statement each message of a connection runs or answers: a client names a statement when it is parsed, and later tells the
 * name only. Source: PostgreSQL documentation, Frontend/Backend Protocol, Message Flow. For one thread.
 */
final class Dialogue {
    private static final String NONE = "";
    private static final Asked SYNC = new Asked(NONE, false);

    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final Deque<Asked> unanswered = new ArrayDeque<>();

    /** Takes note of a message; the statement that it belongs to, or an empty text. */
    String note(Side from, char type, byte[] bytes) {
        return from == Side.CLIENT ? client(type, bytes) : server(type);
    }

    private String client(char type, byte[] bytes) {
        return switch (type) {
            case 'P' -> parsed(bytes);
            case 'B' -> bound(bytes);
            case 'E' -> asked(portals.getOrDefault(Message.text(bytes, 0), NONE), false);
            case 'Q' -> {
                String text = asked(Message.text(bytes, 0), true);
                unanswered.add(SYNC);
                yield text;
            }
            case 'S' -> {
                unanswered.add(SYNC);
                yield NONE;
            }
            default -> NONE;
        };
    }

    private String parsed(byte[] bytes) {
        String text = Message.text(bytes, Message.behind(bytes, 0));
        statements.put(Message.text(bytes, 0), text);
        return text;
    }

    private String bound(byte[] bytes) {
        String text = statements.getOrDefault(Message.text(bytes, Message.behind(bytes, 0)), NONE);
        portals.put(Message.text(bytes, 0), text);
        return text;
    }

    private String asked(String text, boolean simple) {
        unanswered.add(new Asked(text, simple));
        return text;
    }

    private String server(char type) {
        Asked current = unanswered.isEmpty() ? SYNC : unanswered.peek();
        switch (type) {
            case 'C', 'I', 's' -> completed(current);
            case 'E' -> skipToSync();
            case 'Z' -> {
                skipToSync();
                unanswered.poll();
            }
            default -> {}
        }
        return current.text();
    }

    /** A simple query may hold several statements. */
    private void completed(Asked current) {
        if (!current.simple()) {
            unanswered.poll();
        }
    }

    /** What follows an error up to the next Sync is not run. */
    private void skipToSync() {
        while (!unanswered.isEmpty() && unanswered.peek() != SYNC) {
            unanswered.poll();
        }
    }

    private record Asked(String text, boolean simple) {}
}
