package io.github.exposediris.embedded.type;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the name and arguments of a type.
 *
 * @param name upper-cased, several words joined by one blank
 * @param arguments what stands in the brackets after it
 * @param end the position after the type
 */
public record TypeReader(String name, List<Token> arguments, int end) {
    private static final Set<String> FIRST_OF_TWO = Set.of("LONG", "CHARACTER", "CHAR", "DOUBLE", "BINARY", "NCHAR");
    private static final Set<String> SECOND_OF_TWO = Set.of("VARYING", "PRECISION", "VARCHAR", "BINARY", "RAW");

    /** Reads the type that starts there. */
    public static TypeReader at(SqlText text, int from) throws SQLException {
        if (text.at(from).kind() != Kind.WORD) {
            throw SqlCode.INVALID_STATEMENT.failure("A data type was expected");
        }
        int at = from;
        StringBuilder name = new StringBuilder();
        if (text.at(at).is("NATIONAL")) {
            at++;
        }
        name.append(text.at(at).upper());
        at++;
        if (FIRST_OF_TWO.contains(name.toString()) && SECOND_OF_TWO.contains(text.at(at).upper())) {
            name.append(' ').append(text.at(at++).upper());
        }
        List<Token> arguments = new ArrayList<>();
        if (text.at(at).is("(")) {
            int end = text.closing(at);
            for (int i = at + 1; i < end; i++) {
                if (!text.at(i).is(",")) {
                    arguments.add(text.at(i));
                }
            }
            at = end + 1;
        }
        return new TypeReader(name.toString(), List.copyOf(arguments), at);
    }

    /** A whole number among the arguments, or another where there is none. */
    int number(int position, int otherwise) throws SQLException {
        if (position >= arguments.size()) {
            return otherwise;
        }
        Token argument = arguments.get(position);
        if (argument.kind() != Kind.NUMBER || !argument.text().chars().allMatch(Character::isDigit) || argument.text().length() > 9) {
            throw SqlCode.INVALID_STATEMENT.failure("A whole number was expected in the data type " + name);
        }
        return Integer.parseInt(argument.text());
    }

    /** Whether the arguments are this one word. */
    boolean hasOnly(String upperWord) {
        return arguments.size() == 1 && arguments.get(0).is(upperWord);
    }
}
