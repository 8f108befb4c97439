package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.wire.engine.OpaqueStatement.Result;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words at which a text, wherever it holds them, is answered without IRIS. */
final class Hijacks {
    private Hijacks() {}

    static @Nullable Result answer(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        if (upper.contains("CURRENT_SETTING")) {
            return one("current_setting", "off");
        } else if (upper.contains("SET_CONFIG")) {
            return one("set_config", "off");
        } else if (upper.contains("PG_ADVISORY_UNLOCK_ALL")) {
            return new Result("SELECT 0", List.of(), List.of());
        } else if (upper.contains("CURRENT_DATABASE")) {
            return one("current_database", "USER");
        }
        return upper.contains("VERSION()") ? one("version", "PostgreSQL 16.0 (InterSystems IRIS PGWire Protocol)") : null;
    }

    private static Result one(String label, String value) {
        return new Rows(Rows.text(label)).add(value).result();
    }
}
