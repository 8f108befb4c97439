package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;

/**
 * Makes of a statement that Exposed wrote one that IRIS takes. What is right already comes out as it is; nothing inside quotes or
 * comments is ever changed, and adapting twice is adapting once. Thread-safe.
 */
public final class ExposedSql {
    private static final List<Rule> RULES = List.of(
            new IgnoringInserts(),
            new JoinedWrites(),
            new Refusals(),
            new OtherSyntax(),
            new BitOperators(),
            new Modulo(),
            new WholeQuotients(),
            new NullSafeComparison(),
            new RowValues(),
            new LongLists(),
            new BareConditions(),
            new ConditionsAsValues(),
            new GroupAliases(),
            new StoredSpellings(),
            new ScalarFunctions());

    /** Statements whose text depends on types, by it and them. */
    private static final RecentTexts<AdaptedSql> BY_TYPES = new RecentTexts<>();

    private ExposedSql() {}

    /** The statement to send in place of {@code sql}, of whose types nothing is known. */
    public static AdaptedSql adapt(String sql, ServerRelease release) {
        return adapt(sql, release, KnownTypes.NONE);
    }

    /**
     * The statement to send in place of {@code sql}, in which those types are known.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS can do nothing of the kind; the message says what
     *     to write instead
     * @throws InvalidValueException if the statement holds a NUL character, as in a literal
     */
    public static AdaptedSql adapt(String sql, ServerRelease release, KnownTypes types) {
        return adapt(StatementText.of(sql), release, types);
    }

    /** The same of a text; what was found out for it before is remembered. */
    public static AdaptedSql adapt(StatementText text, ServerRelease release, KnownTypes types) {
        if (!types.isEmpty()) {
            return byTypes(text.sql(), release, types);
        }
        AdaptedSql known = text.sentTo(release);
        if (known == null) {
            known = adapted(text.sql(), release, types);
            text.remember(release, known);
        }
        return known;
    }

    private static AdaptedSql byTypes(String sql, ServerRelease release, KnownTypes types) {
        String key = sql + types.key() + release;
        AdaptedSql known = BY_TYPES.get(key);
        if (known == null) {
            known = adapted(sql, release, types);
            BY_TYPES.put(key, known);
        }
        return known;
    }

    private static AdaptedSql adapted(String sql, ServerRelease release, KnownTypes types) {
        if (sql.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    "The statement holds a NUL character, at which the wire would cut it; nothing was sent.", ErrorDetails.NONE, null);
        }
        SqlText text = SqlText.of(sql, types);
        if (text == null) {
            return AdaptedSql.unchanged(sql);
        }
        if (isQuery(text.at(0)) || isView(text)) {
            RULES.forEach(rule -> rule.apply(text));
            new Pages(release).apply(text);
        }
        if (text.at(0).isAny("CREATE", "ALTER") && text.find(1, 4, "TABLE") < 4) {
            new CheckConstraints().apply(text);
            new TypeLimits().apply(text);
        }
        return text.adapted();
    }

    private static boolean isView(SqlText text) {
        return text.has(0, "CREATE", "VIEW") || text.has(0, "CREATE", "OR", "REPLACE", "VIEW");
    }

    private static boolean isQuery(Token first) {
        return first.isAny("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "(", "EXPLAIN");
    }
}
