package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server believes of a client's transaction: it goes by a few exact texts. For the session's thread. */
final class Transaction {
    private static final Pattern BEGIN = words("BEGIN|START\\s+TRANSACTION");
    private static final Pattern COMMIT = words("COMMIT|END");
    private static final Pattern ROLLBACK = words("ROLLBACK");
    private static final Pattern LONG_FORM = words("(BEGIN|COMMIT|END|ROLLBACK)\\s+(?:WORK|TRANSACTION)");
    private static final Pattern WITH_MODES = words("(?:BEGIN|START)(?:\\s+(?:WORK|TRANSACTION))?(\\s+.*)?");
    private static final Pattern SAVEPOINT = words("(ROLLBACK(?:\\s+WORK)?\\s+TO|RELEASE)\\s+(?:SAVEPOINT\\s+)?(\\S+)");

    private final Faults faults;
    private final Iris iris;
    private boolean open;

    Transaction(Faults faults, Iris iris) {
        this.faults = faults;
        this.iris = iris;
    }

    boolean isOpen() {
        return open;
    }

    /** The command tag of a text that is known as a verb; null for any other. */
    @Nullable String tag(String text, boolean simple, Consumer<String> passedOn) throws SQLException {
        String verb = simple ? text : LONG_FORM.matcher(text).replaceFirst("$1");
        Matcher modes = WITH_MODES.matcher(text);
        if (BEGIN.matcher(verb).matches()) {
            return begin("", passedOn);
        } else if (COMMIT.matcher(verb).matches()) {
            return end("COMMIT", passedOn);
        } else if (ROLLBACK.matcher(verb).matches()) {
            return end("ROLLBACK", passedOn);
        } else if (modes.matches() && !faults.have(PgWireFault.IDLE_AFTER_BEGIN_WITH_MODES)) {
            return begin(modes.group(1) == null ? "" : modes.group(1), passedOn);
        }
        return null;
    }

    /** The text for IRIS of what is not known as a verb. */
    static String forIris(String text) {
        Matcher savepoint = SAVEPOINT.matcher(text);
        if (savepoint.matches()) {
            boolean release = savepoint.group(1).regionMatches(true, 0, "RELEASE", 0, "RELEASE".length());
            return (release ? "RELEASE SAVEPOINT " : "ROLLBACK TO SAVEPOINT ") + savepoint.group(2);
        }
        Matcher modes = WITH_MODES.matcher(text);
        return modes.matches() ? "START TRANSACTION" + (modes.group(1) == null ? "" : modes.group(1)) : text;
    }

    /** The client is gone. */
    void leave() {
        if (open && !faults.have(PgWireFault.NO_ROLLBACK_AT_END)) {
            try {
                end("ROLLBACK", nothing -> {});
            } catch (SQLException alreadyGone) {
                // The engine went first; there is nothing left to roll back.
            }
        }
    }

    private String begin(String modes, Consumer<String> passedOn) throws SQLException {
        pass("START TRANSACTION" + modes, passedOn);
        open = true;
        return "BEGIN";
    }

    private String end(String verb, Consumer<String> passedOn) throws SQLException {
        pass(verb, passedOn);
        open = false;
        return verb;
    }

    private void pass(String sql, Consumer<String> passedOn) throws SQLException {
        if (!faults.have(PgWireFault.TRANSACTIONS_IGNORED)) {
            iris.execute(sql, passedOn);
        }
    }

    private static Pattern words(String regex) {
        return Pattern.compile("\\s*(?:" + regex + ")\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
