package io.github.exposediris.core.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Elements of CREATE TABLE that Exposed's tables have no place for. To be called by a table object's {@code createStatement()}. */
public final class TableElements {
    private static final String CREATE = "CREATE TABLE ";

    private TableElements() {}

    /** The same statements with the RowID shown, under the name ID. Source: InterSystems SQL Reference, CREATE TABLE, %PUBLICROWID. */
    public static List<String> publicRowId(List<String> statements) {
        return with("%PUBLICROWID", statements);
    }

    /** The same statements with a description of the table. */
    public static List<String> description(String text, List<String> statements) {
        return with("%DESCRIPTION '" + text.replace("'", "''") + "'", statements);
    }

    private static List<String> with(String element, List<String> statements) {
        List<String> changed = new ArrayList<>(statements);
        String opened = Matcher.quoteReplacement(" (" + element + ", ");
        changed.replaceAll(sql -> sql.startsWith(CREATE) ? sql.replaceFirst(" \\(", opened) : sql);
        return changed;
    }
}
