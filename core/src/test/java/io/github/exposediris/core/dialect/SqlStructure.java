package io.github.exposediris.core.dialect;

import java.util.ArrayList;
import java.util.List;

/** What a statement is made of, cut by the rules of quotes and comments alone and sharing nothing with the code that it judges. */
record SqlStructure(List<String> shape, List<String> names, List<String> values) {
    /** Names become N, values V, markers ?; everything else stands for itself. */
    static SqlStructure of(String sql) {
        List<String> shape = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '"' || c == '\'') {
                int end = close(sql, i, c);
                String inside = sql.substring(i + 1, end).replace("" + c + c, "" + c);
                (c == '"' ? names : values).add(inside);
                shape.add(c == '"' ? "N" : "V");
                i = end + 1;
            } else if (sql.startsWith("--", i) || sql.startsWith("/*", i)) {
                shape.add("COMMENT");
                i += 2;
            } else if (Character.isLetter(c) || c == '_' || c == '%') {
                int end = i + 1;
                while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || "_@#$".indexOf(sql.charAt(end)) >= 0)) {
                    end++;
                }
                word(sql.substring(i, end), shape, names);
                i = end;
            } else {
                if (!Character.isWhitespace(c)) {
                    shape.add(String.valueOf(c));
                }
                i++;
            }
        }
        return new SqlStructure(shape, names, values);
    }

    private static void word(String word, List<String> shape, List<String> names) {
        boolean reserved = ReservedWords.ALL.stream().anyMatch(word::equalsIgnoreCase);
        shape.add(reserved ? word : "N");
        if (!reserved) {
            names.add(word);
        }
    }

    private static int close(String sql, int open, char quote) {
        int end = sql.indexOf(quote, open + 1);
        while (end >= 0 && end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
            end = sql.indexOf(quote, end + 2);
        }
        return end < 0 ? sql.length() : end;
    }
}
