package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An unquoted alias in ORDER BY becomes its expression, which is taken to begin behind the last comma or the SELECT before it. */
final class OrderByAlias implements TextHabit {
    private static final Pattern ORDER = Pattern.compile("\\bORDER\\s+BY\\s+([A-Za-z_]\\w*)", Pattern.CASE_INSENSITIVE);

    @Override
    public String apply(String sql) {
        Matcher order = ORDER.matcher(sql);
        if (!order.find()) {
            return sql;
        }
        String expression = expression(sql.substring(0, order.start()), order.group(1));
        return expression.isEmpty() ? sql : sql.substring(0, order.start(1)) + expression + sql.substring(order.end(1));
    }

    private static String expression(String before, String alias) {
        Matcher as = Pattern.compile("(?:SELECT\\s|,)([^,]*?)\\s+AS\\s+" + alias + "\\b", Pattern.CASE_INSENSITIVE).matcher(before);
        return as.find() ? as.group(1).strip() : "";
    }
}
