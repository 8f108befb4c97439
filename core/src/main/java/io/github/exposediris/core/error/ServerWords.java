package io.github.exposediris.core.error;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message of IRIS tells: names of what it is about, and values, which are left out. The forms are those of the %msg texts in
 * InterSystems SQL Reference, INSERT, UPDATE, DELETE and ALTER TABLE, such as {@code Table 'Sample.MyTable', Constraint
 * 'MYTABLE_UNIQUE3', Field(s) FullName="Molly Bloom"; failed unique check}.
 */
final class ServerWords {
    private static final Pattern CONSTRAINT = Pattern.compile("\\bConstraint '([^']+)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("\\b(?:table|view) '([^']+)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("\\bField(?:\\(s\\))? '([^']+)'");
    private static final Pattern REQUIRED = Pattern.compile("'([^']+)'(?: in table '[^']+')? is a required field");
    private static final Pattern FIELDS = Pattern.compile("\\bField\\(s\\) ([^;'>]+)");

    /** Up to the last of the words that follow: a value may hold anything. */
    private static final Pattern UNIQUE_VALUES = Pattern.compile("(Field\\(s\\) )(.*)(; failed)", Pattern.DOTALL);
    private static final Pattern ASSIGNED = Pattern.compile("([^=,\"]+)=(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",]*+)(?:,|$)");
    private static final Pattern INVALID_VALUE = Pattern.compile(" ?\\(value .*\\)( failed validation)", Pattern.DOTALL);
    private static final Pattern ROW_ID = Pattern.compile("(RowID = )'[^']*'");

    private ServerWords() {}

    /** The name of the constraint that failed. */
    static Optional<String> constraint(String message) {
        return first(CONSTRAINT, message);
    }

    /** The table, with its schema where that is told. */
    static Optional<String> table(String message) {
        return first(TABLE, message).or(() -> qualifiedField(message).map(name -> name.substring(0, name.lastIndexOf('.'))));
    }

    /** The column; none where several are told. */
    static Optional<String> column(String message) {
        return first(FIELD, message)
                .or(() -> first(REQUIRED, message))
                .or(() -> first(FIELDS, message).map(String::strip).filter(fields -> fields.indexOf(',') < 0))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    /** The same message without the values that it quotes. */
    static String withoutValues(String message) {
        String words = UNIQUE_VALUES.matcher(message).replaceFirst(found -> Matcher.quoteReplacement(
                found.group(1) + names(found.group(2)) + found.group(3)));
        words = INVALID_VALUE.matcher(words).replaceFirst("$1");
        return ROW_ID.matcher(words).replaceAll("$1'?'");
    }

    /** Where the values cannot be told from the names with certainty, only the first name is kept. */
    private static String names(String assigned) {
        Matcher each = ASSIGNED.matcher(assigned);
        if (assigned.indexOf('=') < 0) {
            return assigned;
        }
        boolean regular = Pattern.matches("(?:" + ASSIGNED.pattern() + ")+", assigned);
        return regular
                ? each.results().map(found -> found.group(1).strip()).collect(Collectors.joining(", "))
                : assigned.substring(0, assigned.indexOf('='));
    }

    private static Optional<String> qualifiedField(String message) {
        return first(FIELD, message).filter(name -> name.indexOf('.') > 0);
    }

    private static Optional<String> first(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
