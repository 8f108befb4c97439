package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.iris.IrisResult;
import java.util.Set;

/** Command tags: one number too many, the number of fetched rows in place of changed ones, UNKNOWN for all that is not common. */
final class Tags {
    private static final Set<String> CHANGES = Set.of("UPDATE", "DELETE");
    private static final Set<String> SHORT = Set.of("CREATE", "DROP", "ALTER", "ROLLBACK", "COMMIT");

    private final Faults faults;

    Tags(Faults faults) {
        this.faults = faults;
    }

    /** The tag of a statement that gave rows. */
    String ofRows(String sql, long rows) {
        return switch (Verb.of(sql)) {
            case "INSERT" -> faults.have(PgWireFault.ODD_TAGS) ? "INSERT 0 " + rows + " " + rows : "INSERT 0 " + rows;
            case "UPDATE", "DELETE" -> Verb.of(sql) + " " + rows;
            case "SELECT", "SHOW" -> "SELECT " + rows;
            default -> (faults.have(PgWireFault.ODD_TAGS) ? "UNKNOWN " : "SELECT ") + rows;
        };
    }

    /** The tag of a statement without rows. */
    String of(String sql, IrisResult result) {
        String verb = Verb.of(sql);
        long count = faults.have(PgWireFault.COUNTS_ARE_ZERO) ? 0 : Math.max(0, result.count());
        boolean odd = faults.have(PgWireFault.ODD_TAGS);
        if (verb.equals("INSERT")) {
            return odd ? "INSERT 0 " + count + " " + count : "INSERT 0 " + count;
        } else if (CHANGES.contains(verb)) {
            boolean noneFound = faults.isEmbedded() && result.count() == 0;
            return odd && !noneFound ? verb + " 0 " + count : verb + " " + count;
        } else if (!odd) {
            return result.tag();
        }
        return (SHORT.contains(verb) ? verb : "UNKNOWN") + " 0";
    }
}
