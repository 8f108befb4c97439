package io.github.exposediris.embedded.function;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the views of INFORMATION_SCHEMA need. Called by the engine from any thread. */
public final class CatalogFunctions {
    private static final Pattern CALL = Pattern.compile("\"?IRIS\"?\\.\"?TO_(DATE|TIMESTAMP)\"?(\\(.*\\))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4})|\\\\)");

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
        String text = text(expression);
        if (text != null) {
            return text.isEmpty() ? "$c(0)" : '"' + text.replace("\"", "\"\"") + '"';
        }
        return shownExpression(expression);
    }

    /** The content of a literal, in which the engine writes what is not ASCII by its numbers; null where it is none. */
    private static @Nullable String text(String expression) {
        boolean escaped = expression.startsWith("U&'");
        int start = escaped ? 3 : 1;
        if (expression.length() <= start || !escaped && !expression.startsWith("'") || !expression.endsWith("'")) {
            return null;
        }
        String content = expression.substring(start, expression.length() - 1).replace("''", "'");
        return escaped ? ESCAPE.matcher(content).replaceAll(CatalogFunctions::unescaped) : content;
    }

    private static String unescaped(MatchResult escape) {
        String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return Matcher.quoteReplacement(digits == null ? "\\" : Character.toString(Integer.parseInt(digits, 16)));
    }

    private static @Nullable String shownExpression(String expression) {
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            return shownCall(call.group(1), call.group(2));
        } else if (expression.contains("CUT_MOMENT") && expression.startsWith("CAST")) {
            return "$piece($horolog,\",\",2)";
        } else if (expression.contains("CUT_MOMENT") || expression.contains("UTC_TIMESTAMP")) {
            String precision = expression.replaceAll("LOCALTIMESTAMP\\(9\\)|\\D", "");
            return "##class(%Library.PosixTime).Current" + (expression.contains("UTC") ? "UTC" : "") + "TimeStamp(" + precision + ")";
        } else if (expression.equals("CURRENT_DATE")) {
            return "+$horolog";
        }
        return expression.equals("NULL") ? null : expression;
    }

    /**
     * The method that the reference gives for the function; no source shows what IRIS makes of such a default. Source: InterSystems SQL
     * Reference, "TO_DATE", "TO_TIMESTAMP".
     */
    private static String shownCall(String kind, String arguments) {
        String quoted = arguments.replace("''", "\0").replace('\'', '"').replace('\0', '\'');
        return "$SYSTEM.SQL.Functions.TO" + kind + quoted.replace("\", \"", "\",\"");
    }
}
