package io.github.exposediris.core.adaptation;

/**
 * The items of a select list.
 *
 * @param bounds the start of each item, and one past where a comma would follow the last
 */
public record SelectList(int[] bounds) {
    /** The list of the SELECT that stands there. */
    public static SelectList of(SqlText text, int select) {
        int start = afterTop(text, afterDistinct(text, select + 1));
        return new SelectList(text.items(start, text.find(start, text.levelEnd(start), Clauses.AFTER_LIST)));
    }

    private static int afterDistinct(SqlText text, int at) {
        if (!text.at(at).isAny("DISTINCT", "ALL")) {
            return at;
        }
        return text.has(at + 1, "BY", "(") ? text.skip(at + 2) : at + 1;
    }

    private static int afterTop(SqlText text, int at) {
        return text.at(at).is("TOP") ? text.skip(at + 1) : at;
    }

    /** How many items there are. */
    public int size() {
        return bounds.length - 1;
    }

    /** Where an item begins. */
    public int start(int item) {
        return bounds[item];
    }

    /** One past the end of an item. */
    public int end(int item) {
        return bounds[item + 1] - 1;
    }

    /** One past the last item. */
    public int end() {
        return end(size() - 1);
    }

    /** Where the item ends without its alias. */
    public int valueEnd(SqlText text, int item) {
        int start = start(item);
        int end = end(item);
        boolean named = end - start > 1 && Words.isName(text.at(end - 1));
        if (named && text.at(end - 2).is("AS")) {
            return end - 2;
        }
        return named && endsValue(text.at(end - 2)) ? end - 1 : end;
    }

    /** Whether the item has an alias. */
    public boolean hasAlias(SqlText text, int item) {
        return valueEnd(text, item) < end(item);
    }

    /** The item that the token names, by its alias or its position, if the token is all of a term; -1 if it names none. */
    int named(SqlText text, int term) {
        Token token = text.at(term);
        if (!text.at(term + 1).isAny(",", ")", "ASC", "DESC") && text.at(term + 1).kind() != Token.Kind.END
                && !text.at(term + 1).isAny(Clauses.AFTER_TERMS)) {
            return -1;
        }
        if (token.kind() == Token.Kind.NUMBER && token.text().length() < 5) {
            int position = Integer.parseInt(token.text()) - 1;
            return position < size() ? position : -1;
        }
        for (int i = 0; i < size(); i++) {
            if (Words.isName(token) && hasAlias(text, i) && text.at(end(i) - 1).name().equals(token.name())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsValue(Token token) {
        return token.isLiteral() || token.isAny(")", "END", "NULL", "}") || Words.isName(token);
    }
}
