package io.github.exposediris.core.definition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A data type under the one name that this library gives to all its spellings, so that two types are the same where they are equal:
 * {@code DECIMAL(9)} and {@code NUMERIC(9,0)} are. Source: InterSystems SQL Reference, Data Types.
 *
 * @param name in upper case
 * @param arguments length; precision and scale; element type and length
 */
public record DataType(String name, List<String> arguments) {
    private static final Pattern TEXT =
            Pattern.compile("\\s*(%?[A-Za-z][\\w.]*(?:\\s+[A-Za-z_]\\w*)*)\\s*(?:\\(([^()]*)\\))?.*", Pattern.DOTALL);
    private static final Pattern MODIFIER =
            Pattern.compile("\\s+(IDENTITY|AUTO_INCREMENT|NOT|NULL|DEFAULT|UNIQUE|PRIMARY|COLLATE|COMPUTECODE|WITH)\\b.*");

    /** Copies the list. */
    public DataType {
        arguments = List.copyOf(arguments);
    }

    /** A type with these arguments, under a name that is the canonical one already. */
    public static DataType of(String name, Object... arguments) {
        return new DataType(name, Stream.of(arguments).map(Object::toString).toList());
    }

    /**
     * Reads a type of CREATE TABLE; what follows it, such as IDENTITY, is left out.
     *
     * @throws IllegalArgumentException if the text does not start with a word
     */
    public static DataType parse(String sql) {
        Matcher matcher = TEXT.matcher(sql);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no data type: " + sql);
        }
        String words = matcher.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        String list = matcher.group(2) == null ? "" : matcher.group(2);
        List<String> arguments = list.isBlank()
                ? List.of()
                : Stream.of(list.split(",")).map(one -> one.strip()).toList();
        return TypeNames.canonical(MODIFIER.matcher(words).replaceFirst(""), arguments);
    }

    /** The type as CREATE TABLE takes it. */
    public String sql() {
        return arguments.isEmpty() ? name : name + "(" + String.join(",", arguments) + ")";
    }

    /** Whether its values are streams, which most conditions refuse. */
    public boolean isStream() {
        return name.equals("LONGVARCHAR") || name.equals("LONGVARBINARY");
    }

    /** One argument as a number; a fallback where it is missing or none. */
    public int number(int index, int otherwise) {
        return index < arguments.size() && arguments.get(index).matches("\\d{1,9}") ? Integer.parseInt(arguments.get(index)) : otherwise;
    }

    @Override
    public String toString() {
        return sql();
    }
}
