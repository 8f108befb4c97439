package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tokens in the making: words of a rule, and pieces of a statement between them. Not thread-safe. */
public final class Phrase {
    private final List<Token> tokens = new ArrayList<>();
    private String blanks = "";

    /** Nothing yet. */
    public Phrase() {}

    /** Appends SQL without markers; blanks at its ends part it from what stands before and after. */
    public Phrase add(String sql) {
        for (Token token : Objects.requireNonNull(Scanner.tokens(sql), "a phrase closes its quotes")) {
            if (token.kind() == Kind.END) {
                blanks += token.before();
            } else {
                tokens.add(token.after(blanks + token.before()));
                blanks = "";
            }
        }
        return this;
    }

    /** Appends pieces of a statement; what stood before the first of them is left out. */
    public Phrase add(List<Token> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            tokens.add(i == 0 ? pieces.get(0).after(blanks) : pieces.get(i));
        }
        blanks = pieces.isEmpty() ? blanks : "";
        return this;
    }

    /** Appends a token of a statement. */
    public Phrase add(Token piece) {
        return add(List.of(piece));
    }

    /** What was appended. */
    public List<Token> tokens() {
        return tokens;
    }
}
