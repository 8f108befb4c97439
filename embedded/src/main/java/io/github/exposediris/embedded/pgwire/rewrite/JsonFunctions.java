package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IRIS's JSON functions become PostgreSQL's, unless something stands between the name and its bracket. */
final class JsonFunctions implements TextHabit {
    private static final Pattern BUILDER = Pattern.compile("\\bJSON_(OBJECT|ARRAY)\\s*\\(", Pattern.CASE_INSENSITIVE);
    /** Finds no columns with brackets in their types, such as VARCHAR(20). */
    private static final Pattern TABLE = Pattern.compile(
            "\\bJSON_TABLE\\s*\\(\\s*([^,]+),\\s*(['\"][^'\"]*['\"])\\s+COLUMNS\\s*\\(\\s*([^)]+)\\s*\\)\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern VALUE =
            Pattern.compile("\\bJSON_VALUE\\s*\\(\\s*([^,()]+?)\\s*,\\s*'\\$\\.(\\w+)'\\s*\\)", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String sql) {
        String joined = TABLE.matcher(sql).replaceAll(table -> Matcher.quoteReplacement(records(table)));
        String built = BUILDER.matcher(joined).replaceAll(name -> "json_build_" + name.group(1).toLowerCase(Locale.ROOT) + "(");
        return VALUE.matcher(built).replaceAll("($1::jsonb->>'$2')");
    }

    /** A query in the place of a source, with names and types of the columns and without their paths. */
    private static String records(MatchResult table) {
        String path = table.group(2).substring(1, table.group(2).length() - 1);
        String document = table.group(1).strip();
        String columns = COMMA.splitAsStream(table.group(3).strip())
                .map(column -> BLANKS.split(column.strip()))
                .filter(parts -> parts.length >= 4 && List.of(parts).contains("PATH"))
                .map(parts -> parts[0] + " " + parts[1])
                .collect(Collectors.joining(", "));
        String found = path.equals("$") ? document : "jsonb_path_query_array(" + document + ", '" + path + "')";
        return "SELECT * FROM jsonb_to_recordset(" + found + ") AS (" + (columns.isEmpty() ? table.group(3).strip() : columns) + ")";
    }
}
