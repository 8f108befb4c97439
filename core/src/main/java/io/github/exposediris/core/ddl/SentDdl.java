package io.github.exposediris.core.ddl;

import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.server.ServerRelease;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is sent for DDL that Exposed wrote: a script that another tool is to run needs the same texts. A column goes with its indexes, which
 * Exposed drops after it. Source: InterSystems SQL Reference, ALTER TABLE.
 */
public final class SentDdl {
    private static final String NAME = "(?:\"[^\"]+\"|[^\\s\".]+)";
    private static final Pattern DROP_COLUMN =
            Pattern.compile("ALTER TABLE (?:" + NAME + "\\.)?" + NAME + " DROP COLUMN " + NAME, Pattern.CASE_INSENSITIVE);

    private SentDdl() {}

    /**
     * The statements that are sent for these, in their order.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if IRIS can do nothing of the kind
     */
    public static List<String> of(Collection<String> statements, ServerRelease release) {
        return statements.stream()
                .flatMap(statement -> changes(statement).stream())
                .map(change -> ExposedSql.adapt(change, release).sql())
                .toList();
    }

    /**
     * The changes that a statement makes, a statement each, not adapted yet.
     *
     * @throws io.github.exposediris.core.error.UnsupportedByIrisException if it names a type that IRIS would cut or does not know
     */
    public static List<String> changes(String statement) {
        TableRules.refuseTypes(statement);
        return DROP_COLUMN.matcher(statement).matches() ? List.of(statement + " CASCADE") : AddedKey.split(statement);
    }
}
