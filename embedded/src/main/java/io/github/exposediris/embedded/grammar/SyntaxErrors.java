package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/** The words of syntax errors. Literals are not shown: a client's values stay out of messages. */
final class SyntaxErrors {
    private static final int LONGEST_NAME = 128;

    private SyntaxErrors() {}

    /** A token as a message shows it. */
    static String shown(Token token) {
        if (token.kind() == Kind.STRING || token.kind() == Kind.NUMBER) {
            return "a literal";
        }
        return token.text().length() > LONGEST_NAME ? "a name" : token.text();
    }

    /** What follows the end of a statement. */
    static SQLException afterEnd(Token token) {
        String found = token.kind() == Kind.WORD ? token.upper() : shown(token);
        return SqlCode.TEXT_AFTER_END.failure("Input (" + found + ") encountered after end of query");
    }
}
