package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The table that an INSERT or UPDATE changes. */
public final class ChangedTable {
    private static final Set<String> HINTS = Set.of("%NOLOCK", "%NOTRIGGER", "%NOINDEX", "%NOJOURN", "%NOFPLAN", "%PROFILE");

    private ChangedTable() {}

    /** The table; none where the statement is no such, or its table is not there. */
    public static Optional<TableShape> of(SqlText text, Catalog catalog) throws SQLException {
        int verb = text.find(0, text.size(), "INSERT", "UPDATE");
        if (verb == text.size()) {
            return Optional.empty();
        }
        int at = afterHints(text, text.has(verb, "INSERT", "OR", "UPDATE") ? verb + 3 : verb + 1);
        return catalog.table(TableName.at(text, text.at(at).is("INTO") ? at + 1 : at));
    }

    /** Where the words end that tell how to file rows. */
    static int afterHints(SqlText text, int from) {
        int at = from;
        while (HINTS.contains(text.at(at).upper())) {
            at++;
        }
        return at;
    }
}
