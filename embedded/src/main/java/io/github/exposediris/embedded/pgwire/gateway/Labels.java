package io.github.exposediris.embedded.pgwire.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The labels of a query as they are cut out of its text. */
final class Labels {
    private static final Pattern LIST = pattern("\\s*SELECT\\s+(?:DISTINCT\\s+|ALL\\s+)?(?:TOP\\s+\\d+\\s+)?(.*?)(?:\\s+FROM\\s.*|\\s*)");
    private static final Pattern ALIAS = pattern(".*\\sAS\\s+\"?(\\w+)\"?\\s*");
    private static final Pattern BARE_ALIAS = pattern(".*[\\w)\"']\\s+\"?([A-Za-z_]\\w*)\"?\\s*");
    private static final Pattern NAME = pattern("(?:\"?\\w+\"?\\.)*\"?([A-Za-z_]\\w*)\"?\\s*");
    private static final Pattern CALL = pattern("([A-Za-z_]\\w*)\\s*\\(.*");
    private static final Pattern LITERAL = pattern("'.*'|\\?|[-+]?[\\d.]+");

    private Labels() {}

    /** The labels, or column1, column2 and so on where they are not as many as there are columns. */
    static List<String> of(String sql, List<String> right) {
        Matcher list = LIST.matcher(sql);
        List<String> items = list.matches() ? items(list.group(1)) : List.of();
        if (items.size() == 1 && items.get(0).endsWith("*")) {
            return right;
        }
        return items.size() == right.size() ? items.stream().map(Labels::label).toList() : numbered(right.size());
    }

    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "column" + number).toList();
    }

    /** Cuts at the commas outside brackets; none where the brackets do not close. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char character = list.charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0) {
                items.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(list.substring(start).strip());
        return depth == 0 ? items : List.of();
    }

    private static String label(String item) {
        if (LITERAL.matcher(item).matches()) {
            return "?column?";
        }
        for (Pattern pattern : List.of(NAME, ALIAS, CALL, BARE_ALIAS)) {
            Matcher named = pattern.matcher(item);
            if (named.matches() && !(pattern == CALL && BARE_ALIAS.matcher(item).matches() && !item.endsWith(")"))) {
                return pattern == CALL ? named.group(1).toLowerCase(Locale.ROOT) : named.group(1);
            }
        }
        return "column";
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
