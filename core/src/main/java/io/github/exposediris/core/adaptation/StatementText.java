package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.server.ServerRelease;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement, with what follows from it alone: whoever prepares the statement asks several questions of it, and the same text
 * comes again and again. Thread-safe.
 */
public final class StatementText {
    private static final Pattern DDL = Pattern.compile("\\s*(CREATE|ALTER|DROP)\\b", Pattern.CASE_INSENSITIVE);
    private static final RecentTexts<StatementText> KNOWN = new RecentTexts<>();

    private final String sql;
    private final boolean mindsTexts;
    private final boolean mindsWholes;
    private final boolean ignoresDuplicates;
    private final boolean quoted;
    private final boolean ddl;
    private volatile @Nullable Sent sent;

    private StatementText(String sql) {
        this.sql = sql;
        this.mindsTexts = KnownTypes.textsMatterTo(sql);
        this.mindsWholes = KnownTypes.wholesMatterTo(sql);
        this.ignoresDuplicates = sql.startsWith("INSERT IGNORE (");
        this.quoted = sql.indexOf('\'') >= 0 || sql.indexOf('"') >= 0;
        this.ddl = DDL.matcher(sql).lookingAt();
    }

    /** That text; of one that was seen lately it is the same object. */
    public static StatementText of(String sql) {
        StatementText known = KNOWN.get(sql);
        if (known == null) {
            known = new StatementText(sql);
            KNOWN.put(sql, known);
        }
        return known;
    }

    /** The text itself, as it was seen first: maps that know this very object need not compare it. */
    public String sql() {
        return sql;
    }

    /** Whether it may make a difference for it which columns are texts. */
    public boolean mindsTexts() {
        return mindsTexts;
    }

    /** Whether it may make a difference for it which columns and arguments are whole numbers. */
    public boolean mindsWholes() {
        return mindsWholes;
    }

    /**
     * Whether the statement inserts rows unless one of their unique keys is taken, so that a unique violation is another transaction's row
     * that was written meanwhile, and means no row as well.
     */
    public boolean ignoresDuplicates() {
        return ignoresDuplicates;
    }

    /** Whether there are quotes in it, so that there may be literals. */
    public boolean isQuoted() {
        return quoted;
    }

    /** Whether the statement changes the schema. */
    public boolean isDdl() {
        return ddl;
    }

    /** What is sent to a server of that release, as far as it was remembered. */
    @Nullable AdaptedSql sentTo(ServerRelease release) {
        for (Sent known = sent; known != null; known = known.next) {
            if (known.release == release || known.release.equals(release)) {
                return known.adapted;
            }
        }
        return null;
    }

    /** Remembers it. Two threads may find it out at once, and one of them once more. */
    void remember(ServerRelease release, AdaptedSql adapted) {
        if (sentTo(release) == null) {
            sent = new Sent(release, adapted, sent);
        }
    }

    private record Sent(ServerRelease release, AdaptedSql adapted, @Nullable Sent next) {}
}
