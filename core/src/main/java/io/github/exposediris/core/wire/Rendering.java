package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import io.github.exposediris.core.adaptation.Token.Kind;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes a statement out, with its arguments in their forms, its literals bound, and words in the spelling that is left alone. */
final class Rendering {
    private static final Set<String> TYPES =
            Set.of("DOUBLE", "TINYINT", "LONGVARBINARY", "VARBINARY", "BLOB", "LONGVARCHAR", "CLOB");
    private static final Pattern TYPE_WORD = Pattern.compile("\\b(?:" + String.join("|", TYPES) + ")\\b");

    /** What the server looks for right before a bracket, and not where a comment stands between: seen at run time, and in its tests. */
    private static final Set<String> FUNCTIONS = Set.of(
            "JSON_OBJECT", "JSON_ARRAY", "JSON_VALUE", "JSON_QUERY", "JSON_TABLE", "JSON_EXISTS", "%SQLUPPER", "NVL", "ISNULL", "IFNULL",
            "IIF", "DECODE");

    private final SqlText text;
    private final List<WireValue> values;
    private final boolean changesSchema;
    private final boolean torn;
    private final boolean writes;
    private final boolean inserts;
    private final StringBuilder out = new StringBuilder();
    private final List<String> arguments = new ArrayList<>();
    private int valuesAt = -1;

    Rendering(SqlText text, List<WireValue> values) {
        this.text = text;
        this.values = values;
        this.changesSchema = text.at(0).isAny("CREATE", "ALTER", "DROP", "TRUNCATE");
        this.torn = isTorn(text);
        this.inserts = text.at(0).is("INSERT");
        this.writes = inserts || text.at(0).is("UPDATE");
    }

    /** The statement to send. */
    WireStatement statement() {
        return statement("");
    }

    /** The statement to send, which is looked through for what the server would change unless that was done for its like before. */
    WireStatement statement(String checked) {
        requireAsManyValues();
        for (int i = 0; i < text.size(); i++) {
            out.append(blanks(text.at(i), i));
            append(text.at(i), i);
            if (inserts && valuesAt < 0 && text.has(i - 1, "VALUES", "(") && text.closing(i) == text.size() - 1) {
                valuesAt = out.length();
            }
        }
        String sql = out.toString();
        if (!sql.equals(checked)) {
            check(sql);
        }
        return new WireStatement(sql, List.copyOf(arguments), inserts && valuesAt >= 0 ? 1 : -1);
    }

    private void requireAsManyValues() {
        int markers = 0;
        for (int i = 0; i < text.size(); i++) {
            Token token = text.at(i);
            markers = token.kind() == Kind.PARAMETER ? Math.max(markers, token.argument() + 1) : markers;
        }
        if (markers != values.size()) {
            throw new InvalidValueException(
                    "The statement has " + markers + " markers for " + values.size() + " values; nothing was sent.",
                    ErrorDetails.NONE, null);
        }
    }

    private void check(String sql) {
        Hazard.check(sql);
        if (sql.chars().filter(character -> character == '?').count() != arguments.size()) {
            throw Refusal.of(sql, "takes every '?' for a parameter", "Use a name without it, or InterSystems' driver.");
        }
    }

    /** Where the values of an INSERT begin in the text that was written, behind VALUES and the bracket; -1 if it has none. */
    int valuesAt() {
        return valuesAt;
    }

    /** Comments are left out: one to the end of its line would go on to the end of the text. */
    private static String blanks(Token token, int position) {
        return position == 0 || token.before().isEmpty() ? "" : " ";
    }

    private void append(Token token, int position) {
        switch (token.kind()) {
            case PARAMETER -> append(form(token, position));
            case STRING -> appendLiteral(token, position);
            case WORD -> out.append(word(token, position));
            case DELIMITED -> out.append(name(token, position));
            default -> out.append(token.text());
        }
    }

    private void append(ArgumentForm form) {
        out.append(form.sql());
        arguments.add(form.sent());
    }

    /** A vector is a list in square brackets already, and IRIS looks for a plain parameter there. */
    private ArgumentForm form(Token token, int position) {
        WireValue value = values.get(token.argument());
        boolean vector = text.has(position - 2, "TO_VECTOR", "(") && value.value() instanceof String list && list.startsWith("[");
        return vector ? ArgumentForm.asItIs(String.valueOf(value.value())) : ArgumentForm.of(value, writes, inserts);
    }

    private void appendLiteral(Token token, int position) {
        String value = Literals.text(token.text());
        if (changesSchema) {
            refuseChanged(value);
            if (torn && !value.toUpperCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
                throw Refusal.of(out.toString(), "may write '" + value + "' in upper case where a name holds a bracket",
                        "Use a name without brackets, or create the table with InterSystems' driver.");
            }
            String date = DefaultDates.written(text, position, value);
            boolean apart = date == null || !token.before().isEmpty() || text.at(position - 1).is("(");
            out.append(apart ? "" : " ").append(date == null ? token.text() : date);
        } else if (Literals.mayStay(value) || isPath(position) && Literals.mayStayAsPath(value)) {
            out.append(token.text());
        } else if (isPath(position)) {
            throw Refusal.of(out.toString(), "may change a text like '" + value + "', and a path of JSON_TABLE cannot be bound",
                    "Use other names in the document, or InterSystems' driver.");
        } else {
            append(ArgumentForm.ofText(value));
        }
    }

    /** Whether a path of JSON_TABLE stands there, which is no value and so no parameter (InterSystems SQL Reference, JSON_TABLE). */
    private boolean isPath(int position) {
        return text.at(position - 1).is("PATH") || text.has(position + 1, "COLUMNS", "(");
    }

    /** White space that is no single blank becomes one (sql_translator/translator.py:583); in a schema no literal can be bound. */
    private void refuseChanged(String value) {
        if (value.contains("  ") || value.chars().anyMatch(c -> c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
            throw Refusal.of(out.toString(), "makes one blank of other white space, and a literal of a schema cannot be bound",
                    "Leave it out of defaults and descriptions, or set them in the program with clientDefault { }.");
        }
    }

    private String word(Token token, int position) {
        String word = token.text();
        if (TYPES.contains(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        boolean function = text.at(position + 1).is("(") && FUNCTIONS.contains(word.toUpperCase(Locale.ROOT));
        if (isChangedByUpperCase(word)) {
            throw Refusal.of(out.toString(), "writes names without quotes in upper case, which changes " + word, "Use another name.");
        }
        return function ? word + " /**/ " : word;
    }

    /** Whether the name there comes through in upper case, in quotes too. */
    private boolean isNewTable(int position) {
        return text.has(0, "CREATE", "TABLE") && (torn || position < text.find(0, text.size(), "("));
    }

    /**
     * Whether the server, which looks for the first brackets of CREATE TABLE within quotes too, takes names for what is outside of them.
     * Source: {@code sql_translator/identifier_normalizer.py:199-240}.
     */
    private static boolean isTorn(SqlText text) {
        return text.has(0, "CREATE", "TABLE") && IntStream.range(0, text.size())
                .mapToObj(text::at)
                .anyMatch(token -> token.kind() == Kind.DELIMITED && (token.text().contains("(") || token.text().contains(")")));
    }

    /** As the upper case of some letters is two others. */
    private static boolean isChangedByUpperCase(String name) {
        return !name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).equalsIgnoreCase(name);
    }

    /** Names compare without regard to case; the server changes the words of types in names too, and white space. */
    private String name(Token token, int position) {
        String name = token.text();
        refuseChanged(name);
        if (isNewTable(position) && isChangedByUpperCase(name)) {
            throw Refusal.of(out.toString(),
                    "writes the name of a new table, and names behind brackets in quotes, in upper case, which changes " + name,
                    "Use another name, or create the table with InterSystems' driver.");
        }
        return TYPE_WORD.matcher(name).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }
}
