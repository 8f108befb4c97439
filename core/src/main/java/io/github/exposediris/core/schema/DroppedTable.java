package io.github.exposediris.core.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table that a statement drops. */
public final class DroppedTable {
    private static final String NAME = "(?:\"[^\"]+\"|[^\\s\".]+)";
    private static final Pattern STATEMENT =
            Pattern.compile("DROP TABLE (?:IF EXISTS )?((?:" + NAME + "\\.)?" + NAME + ")", Pattern.CASE_INSENSITIVE);

    private DroppedTable() {}

    /** Null where the statement is of another kind, or says more than which table. */
    public static @Nullable TableName of(String sql) {
        Matcher statement = STATEMENT.matcher(sql);
        return statement.matches() ? TableName.written(statement.group(1)) : null;
    }
}
