package io.github.exposediris.wire.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a COPY; a bracket that stands for a query is one token with all that is in it. */
final class CopyTokens {
    private final String sql;
    private final List<CopyToken> tokens = new ArrayList<>();
    private int at;

    private CopyTokens(String sql) {
        this.sql = sql;
    }

    static List<CopyToken> of(String sql) throws SQLException {
        return new CopyTokens(sql).read();
    }

    private List<CopyToken> read() throws SQLException {
        for (blanks(); at < sql.length(); blanks()) {
            tokens.add(next());
        }
        return tokens;
    }

    private CopyToken next() throws SQLException {
        char c = sql.charAt(at);
        if (c == '(' && tokens.size() == 1) {
            return query();
        }
        if (c == '\'') {
            return new CopyToken(CopyToken.Kind.STRING, plainString());
        }
        boolean escapes = (c == 'E' || c == 'e') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'';
        if (escapes) {
            at++;
            return new CopyToken(CopyToken.Kind.STRING, CopyEscapes.decode(plainString()));
        }
        if (c == '"' || Character.isLetterOrDigit(c) || c == '_' || c == '%') {
            return new CopyToken(CopyToken.Kind.NAME, name());
        }
        return new CopyToken(CopyToken.Kind.SIGN, sql.substring(at, ++at));
    }

    private CopyToken query() throws SQLException {
        int start = at + 1;
        int depth = 0;
        do {
            char c = at < sql.length() ? sql.charAt(at) : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\'' || c == '"') {
                quoted(c);
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        if (depth > 0) {
            throw CopyGrammar.syntax("end of input");
        }
        return new CopyToken(CopyToken.Kind.QUERY, sql.substring(start, at - 1));
    }

    private String plainString() throws SQLException {
        int start = at;
        quoted('\'');
        return sql.substring(start + 1, at - 1).replace("''", "'");
    }

    private String name() throws SQLException {
        int start = at;
        if (sql.charAt(at) == '"') {
            quoted('"');
        } else {
            while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || "_$%".indexOf(sql.charAt(at)) >= 0)) {
                at++;
            }
        }
        return sql.substring(start, at);
    }

    private void quoted(char quote) throws SQLException {
        do {
            int end = sql.indexOf(quote, at + 1);
            if (end < 0) {
                throw CopyGrammar.syntax("end of input");
            }
            at = end + 1;
        } while (at < sql.length() && sql.charAt(at) == quote);
    }

    private void blanks() {
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
    }
}
