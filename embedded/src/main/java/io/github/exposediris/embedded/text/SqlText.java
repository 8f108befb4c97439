package io.github.exposediris.embedded.text;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement as a changeable list of tokens. Positions are counted from 0. Not thread-safe: one statement, one thread. */
public final class SqlText {
    private static final Token NOTHING = Token.engine("");

    private static final int MOST_LEVELS = 100;

    private static final int NEAR = 64;

    private final List<Token> tokens;

    /** Every word and symbol that was ever here, so that a search for others need not look through a long statement. */
    private final Set<String> seen = new HashSet<>();

    /** Found out when first asked for, and kept through changes that keep brackets together, as statements of many blocks ask for each. */
    private int @Nullable [] ends;

    private SqlText(List<Token> tokens) {
        this.tokens = tokens;
        tokens.forEach(this::see);
    }

    private void see(Token token) {
        seen.add(token.upper());
    }

    /** Reads a statement. */
    public static SqlText of(String sql) throws SQLException {
        return new SqlText(new Tokenizer(sql).tokens());
    }

    /** The tokens from one position to before another, as a text of their own. */
    public SqlText part(int from, int to) {
        return new SqlText(new ArrayList<>(tokens.subList(from, to)));
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    /** The token there, or one that is nothing where there is none. */
    public Token at(int position) {
        return position >= 0 && position < tokens.size() ? tokens.get(position) : NOTHING;
    }

    /** Whether these unquoted words or symbols, in upper case, stand there one after the other. */
    public boolean has(int position, String... upperTexts) {
        for (int i = 0; i < upperTexts.length; i++) {
            if (!at(position + i).is(upperTexts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of these words or symbols stands there. */
    public boolean hasAny(int position, String... upperTexts) {
        Token token = at(position);
        for (String upperText : upperTexts) {
            if (token.is(upperText)) {
                return true;
            }
        }
        return false;
    }

    /** Where the bracket that stands there, or else the next one, is closed; the number of tokens where it is not. */
    public int closing(int opening) {
        int at = opening;
        while (at < tokens.size() && !at(at).is("(")) {
            at++;
        }
        int near = ends == null ? closingNear(at + 1) : -1;
        return near >= 0 ? near : ends()[Math.min(at + 1, tokens.size())];
    }

    /** The end of a short block, without looking through the whole of a long statement after each change; -1 where it is not near. */
    private int closingNear(int from) {
        int depth = 0;
        for (int i = from; i < Math.min(from + NEAR, tokens.size()); i++) {
            Token token = tokens.get(i);
            if (token.is(")") && --depth < 0) {
                return i;
            }
            depth += token.is("(") ? 1 : 0;
        }
        return -1;
    }

    private int[] ends() {
        int[] known = ends;
        if (known == null) {
            known = BlockEnds.of(tokens);
            ends = known;
        }
        return known;
    }

    /** Refuses a statement with a bracket that is not closed or was not opened, or with more of them in one another than stacks bear. */
    public void requireBrackets() throws SQLException {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0 || depth > MOST_LEVELS) {
                throw SqlCode.INVALID_STATEMENT.failure(depth < 0 ? "( expected, ) found" : "too many brackets in one another");
            }
        }
        if (depth > 0) {
            throw SqlCode.INVALID_STATEMENT.failure(") expected");
        }
    }

    /** Where the bracket that is closed there was opened, or -1. */
    public int opening(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            if (at(i).is(")")) {
                depth++;
            } else if (at(i).is("(") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where any of these words stands next outside brackets, from that position on; {@code end} where none does. */
    public int find(int from, int end, String... upperTexts) {
        if (Arrays.stream(upperTexts).noneMatch(seen::contains)) {
            return end;
        }
        for (int i = from; i < end; i++) {
            if (hasAny(i, upperTexts)) {
                return i;
            }
            if (at(i).is("(")) {
                i = closing(i);
            }
        }
        return end;
    }

    /** The end of the query block, expression or bracket that holds that position: its closing bracket, or the end of all. */
    public int blockEnd(int position) {
        return ends()[Math.max(0, Math.min(position, tokens.size()))];
    }

    /** Cuts what stands between two positions at the commas outside brackets: the start of each piece, then the end of the last. */
    public int[] commaBounds(int from, int end) {
        List<Integer> bounds = new ArrayList<>();
        bounds.add(from);
        for (int i = find(from, end, ","); i < end; i = find(i + 1, end, ",")) {
            bounds.add(i + 1);
        }
        bounds.add(end + 1);
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Puts other tokens in the place of those from one position to before another. */
    public void replace(int from, int to, Token... others) {
        replace(from, to, Arrays.asList(others));
    }

    /** Puts the tokens of another text in the place of those from one position to before another. */
    public void replace(int from, int to, SqlText other) {
        replace(from, to, other.tokens);
    }

    private void replace(int from, int to, List<Token> others) {
        int[] known = ends;
        ends = known == null ? null : BlockEnds.replaced(known, tokens, from, to, others);
        List<Token> range = tokens.subList(from, to);
        range.clear();
        range.addAll(others);
        others.forEach(this::see);
    }

    /** Puts tokens before that position. */
    public void insert(int position, Token... others) {
        replace(position, position, others);
    }

    /** Puts tokens before one position and others before a later one, as around an argument. */
    public void surround(int from, int end, List<Token> before, List<Token> after) {
        List<Token> all = new ArrayList<>(before);
        all.addAll(tokens.subList(from, end));
        all.addAll(after);
        replace(from, end, all);
    }

    /** Takes away the tokens from one position to before another. */
    public void remove(int from, int to) {
        replace(from, to, List.of());
    }

    /** Puts a token in the place of another. */
    public void set(int position, Token token) {
        if (tokens.get(position).isBracket() || token.isBracket()) {
            ends = null;
        }
        tokens.set(position, token);
        see(token);
    }

    /** A copy that may be changed by itself. */
    public SqlText copy() {
        return new SqlText(new ArrayList<>(tokens));
    }

    /** For each {@code ?} of the text, which of the client's parameters it takes. */
    public List<Integer> parameters() {
        return tokens.stream().filter(token -> token.kind() == Kind.PARAMETER).map(Token::parameter).toList();
    }

    /** How many parameters the client gives, where this is the whole statement. */
    public int parameterCount() {
        return parameters().stream().mapToInt(position -> position + 1).max().orElse(0);
    }

    /** The text of the tokens between two positions. */
    public String written(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && spaced(at(i - 1), at(i))) {
                text.append(' ');
            }
            text.append(at(i).text());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return written(0, tokens.size());
    }

    private static boolean spaced(Token before, Token token) {
        return !before.is(".") && !token.is(".") && !before.is("(") && !token.is(")") && !token.is(",");
    }
}
