package io.github.exposediris.embedded.h2;

import org.h2.engine.Database;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.value.VersionedValue;

/**
 * What transactions that a killed process had not committed left in a file. The engine writes its maps one after the other while other
 * sessions go on, so that a change may be there without the record of how to undo it. It passes such a change over, but takes it for its
 * own as soon as a new transaction has the number of the old one: then that row is back, or one that the new transaction committed is lost.
 * Source: the engine's own {@code CommitDecisionMaker}, {@code TransactionStore.commit} and {@code MVStore.collectChangedMapRoots}.
 */
final class Leftovers {
    private static final String[] DATA = {"table.", "index."};

    private Leftovers() {}

    /** Takes them back, before the first client comes: what was committed last is left. Reads all rows. */
    static void takeBack(Database database) {
        MVStore store = database.getStore().getMvStore();
        boolean changed = false;
        for (String name : store.getMapNames()) {
            if (name.startsWith(DATA[0]) || name.startsWith(DATA[1])) {
                String id = store.getMetaMap().get("name." + name);
                MVMap<Object, VersionedValue<?>> map = id == null ? null : store.getMap(Integer.parseInt(id, 16));
                changed |= map != null && takeBack(map);
            }
        }
        if (changed) {
            store.commit();
        }
    }

    private static boolean takeBack(MVMap<Object, VersionedValue<?>> map) {
        boolean changed = false;
        for (Cursor<Object, VersionedValue<?>> rows = map.cursor(null); rows.hasNext(); ) {
            Object key = rows.next();
            VersionedValue<?> value = rows.getValue();
            if (value.getOperationId() == VersionedValue.NO_OPERATION_ID) {
                continue;
            }
            changed = true;
            if (value.getCommittedValue() instanceof VersionedValue<?> committed) {
                map.put(key, committed);
            } else {
                map.remove(key);
            }
        }
        return changed;
    }
}
