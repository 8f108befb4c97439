package io.github.exposediris.wire.session;

import java.util.HashMap;
import java.util.Map;

/** The portals of a session by name; the empty name may be taken again and again. */
final class Portals {
    private final boolean refusesTaken;
    private final Allowance allowance;
    private final Map<String, Held> portals = new HashMap<>();

    /**
     * No portals as yet.
     *
     * @param refusesTaken whether a name that is taken is refused; otherwise the later portal has it
     * @param bytes how long their arguments may be together
     */
    Portals(boolean refusesTaken, long bytes) {
        this.refusesTaken = refusesTaken;
        allowance = new Allowance("arguments of portals", bytes);
    }

    /** @param bytes the length of the message that made the portal */
    void add(String name, Portal portal, int bytes) throws Fault {
        if (portals.size() >= SessionLimits.PORTALS) {
            throw Fault.of("54000", "too many portals: at most " + SessionLimits.PORTALS + "; close some");
        }
        allowance.take(bytes);
        portals.put(name, new Held(portal, bytes));
    }

    /** Makes room for a portal of this name. */
    void expect(String name) throws Fault {
        if (name.isEmpty() || !refusesTaken) {
            close(name);
        } else if (portals.containsKey(name)) {
            throw Fault.of("42P03", "cursor \"" + name + "\" already exists");
        }
    }

    Portal get(String name) throws Fault {
        Held held = portals.get(name);
        if (held == null) {
            throw Fault.of("34000", "portal \"" + name + "\" does not exist");
        }
        return held.portal();
    }

    void close(String name) {
        Held held = portals.remove(name);
        if (held != null) {
            close(held);
        }
    }

    void closeAll() {
        portals.values().forEach(this::close);
        portals.clear();
    }

    private void close(Held held) {
        allowance.give(held.bytes());
        held.portal().close();
    }

    private record Held(Portal portal, int bytes) {}
}
