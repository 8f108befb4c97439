package io.github.exposediris.embedded.session;

import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Answer;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.WireType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL drivers ask of pg_catalog when they connect. r2dbc-postgresql looks for its optional types, none of which is
 * there. Any other question of pg_catalog is -30, as in IRIS.
 */
final class PgCatalog {
    private static final Pattern TYPES =
            Pattern.compile("select\\s+([a-z_.*,\\s]+?)\\s+from\\s+pg_catalog\\.pg_type\\s+where\\s+typname\\s+in\\s*\\(.*\\)", Pattern.DOTALL);

    private static final List<Column> COLUMNS = List.of(
            new Column("oid", WireType.OID),
            new Column("typname", WireType.NAME),
            new Column("typarray", WireType.OID),
            new Column("typcategory", WireType.TEXT),
            new Column("typelem", WireType.OID));

    private PgCatalog() {}

    static @Nullable AdaptedStatement answer(String sql) {
        if (!sql.startsWith("SELECT") && !sql.startsWith("select")) {
            return null;
        }
        if (!sql.contains("pg_catalog.pg_type")) {
            return null;
        }
        Matcher types = TYPES.matcher(sql.strip().toLowerCase(Locale.ROOT));
        return types.matches() ? new Answer("SELECT", COLUMNS, List.of()) : null;
    }
}
