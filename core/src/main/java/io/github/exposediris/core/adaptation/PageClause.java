package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The clause at the end of a query that asks for a part of its rows.
 *
 * @param start where it begins
 * @param end one past its end
 * @param offset how many rows are left out first, a number or a marker; null if none are
 * @param rows how many rows are wanted at most; null if all are
 * @param standard whether it is OFFSET … FETCH, and not LIMIT
 */
public record PageClause(int start, int end, @Nullable Token offset, @Nullable Token rows, boolean standard) {
    /** The clause that the range ends with; null if there is none. */
    public static @Nullable PageClause at(SqlText text, int from, int end) {
        if (text.has(end - 2, "ROWS", "ONLY") && text.at(end - 4).isAny("FIRST", "NEXT") && text.at(end - 5).is("FETCH")) {
            Token rows = text.at(end - 3);
            boolean offset = text.at(end - 6).isAny("ROWS", "ROW") && text.at(end - 8).is("OFFSET");
            return new PageClause(offset ? end - 8 : end - 5, end, offset ? text.at(end - 7) : null, rows, true);
        }
        if (text.at(end - 1).isAny("ROWS", "ROW") && text.at(end - 3).is("OFFSET") && isCount(text.at(end - 2))) {
            return new PageClause(end - 3, end, text.at(end - 2), null, true);
        }
        return limit(text, from, end);
    }

    private static @Nullable PageClause limit(SqlText text, int from, int end) {
        boolean offset = text.at(end - 2).is("OFFSET") && isCount(text.at(end - 1));
        int limit = offset ? end - 4 : end - 2;
        if (limit <= from || !text.at(limit).is("LIMIT") || !isCount(text.at(limit + 1)) || !endsQuery(text.at(limit - 1))) {
            return null;
        }
        return new PageClause(limit, end, offset ? text.at(end - 1) : null, text.at(limit + 1), false);
    }

    /** LIMIT is no reserved word, and may be the name of a column. */
    private static boolean endsQuery(Token token) {
        return token.isLiteral() || token.isAny(")", "END", "NULL", "ASC", "DESC") || Words.isName(token);
    }

    private static boolean isCount(Token token) {
        return token.kind() == Kind.NUMBER || token.kind() == Kind.PARAMETER;
    }

    /** Whether rows are left out first. */
    public boolean skips() {
        return offset != null && !offset.text().equals("0");
    }
}
