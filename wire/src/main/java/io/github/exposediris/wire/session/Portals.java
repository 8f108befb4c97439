package io.github.exposediris.wire.session;

import java.util.HashMap;
import java.util.Map;

/** The portals of a session by name; the empty name may be taken again and again. */
final class Portals {
    private final boolean refusesTaken;
    private final Map<String, Portal> portals = new HashMap<>();

    /** @param refusesTaken whether a name that is taken is refused; otherwise the later portal has it */
    Portals(boolean refusesTaken) {
        this.refusesTaken = refusesTaken;
    }

    void add(String name, Portal portal) throws Fault {
        if (portals.size() >= SessionLimits.PORTALS) {
            throw Fault.of("54000", "too many portals: at most " + SessionLimits.PORTALS + "; close some");
        }
        portals.put(name, portal);
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
        Portal portal = portals.get(name);
        if (portal == null) {
            throw Fault.of("34000", "portal \"" + name + "\" does not exist");
        }
        return portal;
    }

    void close(String name) {
        Portal portal = portals.remove(name);
        if (portal != null) {
            portal.close();
        }
    }

    void closeAll() {
        portals.values().forEach(Portal::close);
        portals.clear();
    }
}
