package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement under adaptation: a list of tokens that rules change. Positions count tokens; ranges end before their end. */
public final class SqlText {
    private final String sql;
    private final List<Token> tokens;
    private final KnownTypes types;
    private final int given;
    private boolean changed;

    private SqlText(String sql, List<Token> tokens, KnownTypes types) {
        this.sql = sql;
        this.tokens = tokens;
        this.types = types;
        this.given = (int) tokens.stream().filter(token -> token.kind() == Kind.PARAMETER).count();
    }

    /** The tokens of a statement; null if it is cut off in a quote or a comment. */
    public static @Nullable SqlText of(String sql) {
        return of(sql, KnownTypes.NONE);
    }

    /** The same, where types of what it holds are known. */
    static @Nullable SqlText of(String sql, KnownTypes types) {
        List<Token> tokens = Scanner.tokens(sql);
        return tokens == null ? null : new SqlText(sql, tokens, types);
    }

    /** What is known of the types in it. */
    KnownTypes types() {
        return types;
    }

    /** How many tokens there are, the end left out. */
    public int size() {
        return tokens.size() - 1;
    }

    /** A token; outside of the statement one that is nothing. */
    public Token at(int index) {
        return index < 0 || index >= tokens.size() ? Token.NONE : tokens.get(index);
    }

    /** Whether these words stand there one after the other. */
    public boolean has(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(index + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The bracket that closes the one that opens there; the end of the statement if there is none. */
    public int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            if (at(i).is("(")) {
                depth++;
            } else if (at(i).is(")") && --depth == 0) {
                return i;
            }
        }
        return size();
    }

    /** The bracket that opens what is closed there; -1 if there is none. */
    public int opening(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            if (at(i).is(")")) {
                depth++;
            } else if (at(i).is("(") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket around that token; -1 if there is none. */
    int enclosing(int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0; i--) {
            if (at(i).is(")")) {
                depth++;
            } else if (at(i).is("(") && --depth < 0) {
                return i;
            }
        }
        return -1;
    }

    /** One past the END of the CASE that begins there; the end of the statement if there is none. */
    int caseEnd(int start) {
        int depth = 0;
        for (int i = start; i < size(); i++) {
            if (at(i).is("CASE")) {
                depth++;
            } else if (at(i).is("END") && --depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The position after that token, or after what is in brackets or in a CASE if it begins there. */
    public int skip(int index) {
        if (at(index).is("(")) {
            return Math.min(closing(index) + 1, size());
        }
        return at(index).is("CASE") ? caseEnd(index) : index + 1;
    }

    /** The first of these words outside of brackets; {@code end} if there is none. */
    public int find(int from, int end, String... words) {
        for (int i = from; i < end; i = skip(i)) {
            if (at(i).isAny(words)) {
                return i;
            }
        }
        return end;
    }

    /** The starts of the items that commas part, and one past where a comma would follow the last. */
    public int[] items(int from, int end) {
        List<Integer> bounds = new ArrayList<>(List.of(from));
        for (int i = from; i < end; i = skip(i)) {
            if (at(i).is(",")) {
                bounds.add(i + 1);
            }
        }
        bounds.add(end + 1);
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where the bracket ends that this token stands in, or the statement. */
    public int levelEnd(int index) {
        for (int i = index; i < size(); i = skip(i)) {
            if (at(i).is(")")) {
                return i;
            }
        }
        return size();
    }

    /** A copy of a range, which begins with nothing before it. */
    public List<Token> copy(int from, int end) {
        List<Token> copy = new ArrayList<>(tokens.subList(from, end));
        if (!copy.isEmpty()) {
            copy.set(0, copy.get(0).after(""));
        }
        return copy;
    }

    /** A copy of a range as it is. */
    List<Token> copyWithBlanks(int from, int end) {
        return List.copyOf(tokens.subList(from, end));
    }

    /** Puts other tokens in place of a range; the blanks before it stay. */
    public void replace(int from, int end, List<Token> with) {
        List<Token> range = tokens.subList(from, end);
        String before = range.isEmpty() || with.isEmpty() ? "" : range.get(0).before();
        range.clear();
        tokens.addAll(from, with);
        if (!before.isEmpty()) {
            tokens.set(from, tokens.get(from).after(before));
        }
        changed = true;
    }

    /** Puts tokens before that one. */
    public void insert(int index, Token... with) {
        tokens.addAll(index, List.of(with));
        changed = true;
    }

    /** Puts another token in the place of that one. */
    public void set(int index, Token with) {
        tokens.set(index, with);
        changed = true;
    }

    /** Takes a range out. */
    public void remove(int from, int end) {
        tokens.subList(from, end).clear();
        changed = true;
    }

    /** The statement to send: the very text that was given if no rule changed it. */
    AdaptedSql adapted() {
        if (!changed) {
            return AdaptedSql.unchanged(sql);
        }
        StringBuilder out = new StringBuilder(sql.length() + 64);
        tokens.forEach(token -> out.append(token.before()).append(token.text()));
        int[] arguments = tokens.stream().filter(token -> token.kind() == Kind.PARAMETER).mapToInt(Token::argument).toArray();
        return AdaptedSql.of(out.toString(), arguments, given);
    }
}
