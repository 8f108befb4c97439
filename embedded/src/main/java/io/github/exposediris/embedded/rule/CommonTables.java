package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;

/**
 * WITH before INSERT, UPDATE or DELETE, since 2024.3: the engine has it before queries only, so it goes to where the change has its
 * queries. Source: InterSystems IRIS release notes, 2024.3.
 */
final class CommonTables implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) {
        if (!text.at(0).is("WITH")) {
            return;
        }
        int verb = text.find(1, text.size(), "SELECT", "INSERT", "UPDATE", "DELETE");
        if (!text.hasAny(verb, "INSERT", "UPDATE", "DELETE")) {
            return;
        }
        SqlText tables = text.part(0, verb);
        text.remove(0, verb);
        int from = text.at(0).is("INSERT") ? source(text, tables) : 1;
        for (int i = from; i < text.size(); i++) {
            if (text.at(i).is("(") && text.at(i + 1).is("SELECT")) {
                text.replace(i + 1, i + 1, tables);
                i = text.closing(i);
            }
        }
    }

    /** The query that an INSERT takes its rows from gets the tables; nothing else of the statement is a query. */
    private static int source(SqlText text, SqlText tables) {
        int select = text.find(1, text.size(), "SELECT");
        if (select < text.size()) {
            text.replace(select, select, tables);
        }
        return text.size();
    }
}
