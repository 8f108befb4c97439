package io.github.exposediris.embedded.function;

import org.jspecify.annotations.Nullable;

/** What the views of INFORMATION_SCHEMA need. Called by the engine from any thread. */
public final class CatalogFunctions {
    private CatalogFunctions() {}

    /** The name of a constraint or index without the table's name that the engine has in front of it. */
    public static @Nullable String localName(@Nullable String engineName) {
        return engineName == null ? null : engineName.substring(engineName.indexOf('.') + 1);
    }

    /** One part of the engine's comment of a column, counted from 0; NULL where it is empty. */
    public static @Nullable String remarkPart(@Nullable String comment, int part) {
        String[] parts = comment == null ? new String[0] : comment.split("\\|", 5);
        return parts.length == 5 && !parts[part].isEmpty() ? parts[part] : null;
    }

    /** A default as an ObjectScript expression: texts in double quotes, the empty one as {@code $c(0)}. */
    public static @Nullable String shownDefault(@Nullable String expression) {
        if (expression == null || expression.startsWith("NEXT VALUE FOR ")) {
            return null;
        }
        if (expression.contains("CUT_MOMENT") && expression.startsWith("CAST")) {
            return "$piece($horolog,\",\",2)";
        } else if (expression.contains("CUT_MOMENT") || expression.contains("UTC_TIMESTAMP")) {
            String precision = expression.replaceAll("LOCALTIMESTAMP\\(9\\)|\\D", "");
            return "##class(%Library.PosixTime).Current" + (expression.contains("UTC") ? "UTC" : "") + "TimeStamp(" + precision + ")";
        } else if (expression.equals("CURRENT_DATE") || expression.equals("NULL")) {
            return expression.equals("NULL") ? null : "+$horolog";
        }
        if (expression.contains("TO_DATE") || expression.contains("TO_TIMESTAMP")) {
            return shownCall(expression);
        }
        boolean text = expression.length() > 1 && expression.startsWith("'") && expression.endsWith("'");
        if (!text) {
            return expression;
        }
        String content = expression.substring(1, expression.length() - 1).replace("''", "'");
        return content.isEmpty() ? "$c(0)" : '"' + content.replace("\"", "\"\"") + '"';
    }

    /**
     * The method that the reference gives for the function; no source shows what IRIS makes of such a default. Source: InterSystems SQL
     * Reference, "TO_DATE", "TO_TIMESTAMP".
     */
    private static String shownCall(String expression) {
        String name = expression.contains("TO_DATE") ? "TODATE" : "TOTIMESTAMP";
        String arguments = expression.substring(expression.indexOf('(')).replace("''", "\0").replace('\'', '"').replace('\0', '\'');
        return "$SYSTEM.SQL.Functions." + name + arguments.replace("\", \"", "\",\"");
    }
}
