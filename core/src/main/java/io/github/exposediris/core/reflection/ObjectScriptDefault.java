package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.DefaultValue.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A default as INFORMATION_SCHEMA shows it: the expression of ObjectScript that CREATE TABLE made of it. */
final class ObjectScriptDefault {
    private static final Pattern MOMENT = Pattern.compile("##class\\(%Library\\.\\w+\\)\\.Current(UTC)?TimeStamp\\((\\d*)\\)");
    /** As this library writes a date to a server that changes what looks like one. */
    private static final Pattern DATE = Pattern.compile("(?i:\\S+\\.TODATE)\\(\"(\\d\\d)\\.(\\d\\d)\\.(\\d{4})\", ?\"DD\\.MM\\.YYYY\"\\)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+");

    private ObjectScriptDefault() {}

    /** With the type of the column as INFORMATION_SCHEMA names it. */
    static DefaultValue of(String expression, String type) {
        String code = expression.strip();
        if (code.equalsIgnoreCase("$c(0)")) {
            return DefaultValue.text("");
        }
        if (code.matches("\"([^\"]|\"\")*\"")) {
            return DefaultValue.text(code.substring(1, code.length() - 1).replace("\"\"", "\""));
        }
        if (NUMBER.matcher(code).matches()) {
            return DefaultValue.number(code);
        }
        Matcher date = DATE.matcher(code);
        boolean day = type.equalsIgnoreCase("DATE") && date.matches();
        return day ? DefaultValue.text(date.group(3) + "-" + date.group(2) + "-" + date.group(1)) : moment(code);
    }

    private static DefaultValue moment(String code) {
        Matcher moment = MOMENT.matcher(code);
        if (moment.matches()) {
            String precision = moment.group(2).isEmpty() || moment.group(2).equals("0") ? "" : "(" + moment.group(2) + ")";
            return new DefaultValue(Kind.CURRENT, (moment.group(1) == null ? "CURRENT_TIMESTAMP" : "GETUTCDATE") + precision);
        }
        return switch (code.toLowerCase(java.util.Locale.ROOT)) {
            case "+$horolog", "+$h" -> new DefaultValue(Kind.CURRENT, "CURRENT_DATE");
            case "$piece($horolog,\",\",2)", "$p($h,\",\",2)" -> new DefaultValue(Kind.CURRENT, "CURRENT_TIME");
            case "$username" -> new DefaultValue(Kind.CURRENT, "USER");
            default -> new DefaultValue(Kind.OBJECTSCRIPT, code);
        };
    }
}
