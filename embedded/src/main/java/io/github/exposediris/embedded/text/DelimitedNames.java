package io.github.exposediris.embedded.text;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.List;

/** What no name may hold, even in double quotes. Source: Using InterSystems SQL, "Delimited Identifier Valid Names". */
public final class DelimitedNames {
    private static final int LONGEST = 128;
    private static final List<String> NEVER = List.of(",", ".", "^", "->");

    private DelimitedNames() {}

    /** Refuses what names no table, field or index: it must be able to name a class or a property of one. */
    public static void requireEntity(Token token) throws SQLException {
        require(token);
        String name = token.name();
        boolean nameless = name.startsWith("__") || name.contains("##") || name.chars().noneMatch(Character::isLetterOrDigit);
        if (nameless || name.length() > LONGEST) {
            throw SqlCode.INVALID_STATEMENT.failure("A name has a letter or digit, " + LONGEST
                    + " characters at most, and no __ before or ## in it");
        }
    }

    /** Refuses a delimited identifier that is none. */
    public static void require(Token token) throws SQLException {
        if (token.kind() != Kind.DELIMITED) {
            return;
        }
        String name = token.name();
        boolean reserved = token.upper().equals("%VID") || name.startsWith("*") || name.isEmpty();
        if (reserved || NEVER.stream().anyMatch(name::contains)) {
            throw SqlCode.INVALID_STATEMENT.failure("A delimited identifier is empty, begins with an asterisk"
                    + " or holds a comma, a point, a caret or an arrow");
        }
    }
}
