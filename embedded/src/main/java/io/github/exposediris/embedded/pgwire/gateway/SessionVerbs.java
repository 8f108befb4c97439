package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.wire.engine.OpaqueStatement.Result;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SET, SHOW and other statements of the session, which are answered and do nothing. */
final class SessionVerbs {
    private static final Pattern SET = pattern("SET\\s.*");
    private static final Pattern SET_WORD = pattern("SET\\s+\\w.*");
    private static final Pattern SHOW = pattern("SHOW\\s+(.*?)\\s*");
    private static final Pattern SIMPLE_ONLY = pattern("(RESET|UNLISTEN|CLOSE\\s+ALL|DEALLOCATE|DISCARD\\s+ALL)\\b.*");

    private final Faults faults;

    SessionVerbs(Faults faults) {
        this.faults = faults;
    }

    @Nullable Result answer(String sql, boolean simple) throws SQLException {
        Matcher show = SHOW.matcher(sql);
        if (show.matches() && faults.have(PgWireFault.SHOW_UNKNOWN)) {
            String name = show.group(1);
            return new Rows(Rows.text(name.toLowerCase(Locale.ROOT))).add(ServerSettings.shown(name)).result();
        }
        if (!faults.have(PgWireFault.SET_SWALLOWED)) {
            return null;
        }
        if (SET.matcher(sql).matches()) {
            return set(sql, simple);
        }
        Matcher other = SIMPLE_ONLY.matcher(sql);
        return simple && other.matches() ? tag(otherTag(other.group(1).toUpperCase(Locale.ROOT))) : null;
    }

    private static Result set(String sql, boolean simple) throws SQLException {
        if (simple && !SET_WORD.matcher(sql).matches()) {
            throw new SQLException("syntax error in SET", "42601");
        }
        return tag("SET");
    }

    private static String otherTag(String verb) {
        return switch (verb) {
            case "RESET" -> "SET";
            case "UNLISTEN" -> "UNLISTEN";
            default -> verb + " 0";
        };
    }

    private static Result tag(String tag) {
        return new Result(tag, List.of(), List.of());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("\\s*" + regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
