package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * TOP, LIMIT ... OFFSET and OFFSET ... FETCH: one style a query, else -386; a negative count is none. TOP comes after DISTINCT in
 * IRIS and before it in the engine. Source: InterSystems SQL Reference, "TOP", "LIMIT".
 */
final class Paging implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                int end = text.blockEnd(i);
                tail(text, i, end, SubqueryOrder.hasTop(text, i));
                if (SubqueryOrder.hasTop(text, i)) {
                    top(text, i);
                }
            }
        }
    }

    private static void top(SqlText text, int select) throws SQLException {
        int top = text.at(select + 1).is("TOP") ? select + 1 : select + 2;
        if (text.at(top + 1).is("ALL")) {
            text.remove(top, top + 2);
            return;
        }
        boolean bracket = text.at(top + 1).is("(");
        int count = bracket ? top + 2 : top + 1;
        int end = countEnd(text, count);
        if (bracket && !text.at(end).is(")") || text.hasAny(bracket ? end + 1 : end, "DISTINCT")) {
            throw SqlCode.INVALID_STATEMENT.failure("TOP takes a number or a parameter and comes after DISTINCT");
        }
        List<Token> engine = new ArrayList<>(List.of(Token.engine("TOP"), Token.engine("(")));
        engine.addAll(count(text, count));
        engine.add(Token.engine(")"));
        text.remove(top, bracket ? end + 1 : end);
        text.insert(select + 1, engine.toArray(Token[]::new));
    }

    private static void tail(SqlText text, int select, int end, boolean top) throws SQLException {
        int limit = Clauses.paging(text, select, end, "LIMIT");
        int fetch = text.find(select, end, "FETCH");
        int styles = (top ? 1 : 0) + (limit < end ? 1 : 0) + (fetch < end ? 1 : 0);
        int union = text.find(select, end, "UNION", "INTERSECT", "EXCEPT");
        if (styles > 1 && (union == end || !top || limit < end && fetch < end)) {
            throw SqlCode.PAGING_MIXED.failure();
        }
        if (fetch < end) {
            fetch(text, fetch);
        }
        offset(text, select, end, limit);
        if (limit < end) {
            if (text.at(countEnd(text, limit + 1)).is(",")) {
                throw SqlCode.INVALID_STATEMENT.failure("LIMIT takes one count");
            }
            replaceCount(text, limit + 1);
            text.set(limit, Token.engine("LIMIT"));
        }
    }

    private static void offset(SqlText text, int select, int end, int limit) throws SQLException {
        int offset = Clauses.paging(text, select, end, "OFFSET");
        if (offset == end) {
            return;
        }
        int after = countEnd(text, offset + 1);
        boolean ansi = text.hasAny(after, "ROWS", "ROW");
        boolean afterLimit = limit < offset && !ansi;
        if (!ansi && !afterLimit || ansi && limit < end) {
            throw SqlCode.INVALID_STATEMENT.failure("OFFSET follows LIMIT, or is followed by ROWS");
        }
        if (ansi) {
            text.set(after, Token.engine("ROWS"));
        }
        text.set(offset, Token.engine("OFFSET"));
        replaceCount(text, offset + 1);
    }

    private static void fetch(SqlText text, int fetch) throws SQLException {
        int end = countEnd(text, fetch + 2);
        if (!text.hasAny(fetch + 1, "FIRST", "NEXT") || !text.hasAny(end, "ROWS", "ROW") || !text.at(end + 1).is("ONLY")) {
            throw SqlCode.INVALID_STATEMENT.failure("FETCH FIRST n ROWS ONLY expected");
        }
        text.set(end, Token.engine("ROWS"));
        replaceCount(text, fetch + 2);
        text.set(fetch, Token.engine("FETCH"));
    }

    private static int countEnd(SqlText text, int from) throws SQLException {
        int at = text.at(from).is("-") ? from + 1 : from;
        Token token = text.at(at);
        boolean whole = token.kind() == Kind.NUMBER && token.text().chars().allMatch(Character::isDigit);
        if (!whole && token.kind() != Kind.PARAMETER) {
            throw SqlCode.INVALID_STATEMENT.failure("A number or a parameter expected");
        }
        return at + 1;
    }

    private static void replaceCount(SqlText text, int from) throws SQLException {
        int end = countEnd(text, from);
        Token[] count = count(text, from).toArray(Token[]::new);
        text.replace(from, end, count);
    }

    /** The engine refuses negative counts, which IRIS takes for none. */
    private static List<Token> count(SqlText text, int from) {
        if (text.at(from).is("-")) {
            return List.of(Token.engine("0"));
        }
        return text.at(from).kind() == Kind.PARAMETER
                ? List.of(Token.engine("GREATEST(CAST("), text.at(from), Token.engine("AS BIGINT), 0)"))
                : List.of(text.at(from));
    }
}
