package io.github.exposediris.wire.copy;

import io.github.exposediris.wire.engine.CopyTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The grammar of COPY. */
final class CopyGrammar {
    private final List<CopyToken> tokens;
    private int at = 1;

    CopyGrammar(List<CopyToken> tokens) {
        this.tokens = tokens;
    }

    static SQLException syntax(String near) {
        return new SQLException("syntax error at or near \"" + near + "\"", "42601");
    }

    CopyStatement statement() throws SQLException {
        boolean isQuery = peek().kind() == CopyToken.Kind.QUERY;
        String query = isQuery ? take().text() : "";
        CopyTable table = isQuery ? null : table();
        boolean fromClient = direction(isQuery);
        OptionList options = new OptionList(fromClient);
        skip("WITH");
        if (peek().is("(")) {
            newOptions(options);
        } else {
            oldOptions(options);
        }
        if (peek() != CopyToken.END) {
            throw peek().is("WHERE") ? unsupported("COPY FROM with WHERE") : syntax(peek().text());
        }
        return new CopyStatement(table, query, fromClient, options.checked());
    }

    private CopyTable table() throws SQLException {
        StringBuilder name = new StringBuilder(name().text());
        while (skip(".")) {
            name.append('.').append(name().text());
        }
        return new CopyTable(name.toString(), peek().is("(") ? names().stream().map(CopyToken::text).toList() : List.of());
    }

    /** Whether the rows come from the client. */
    private boolean direction(boolean isQuery) throws SQLException {
        CopyToken word = take();
        if (!word.is("TO") && !(word.is("FROM") && !isQuery)) {
            throw syntax(word.text());
        }
        CopyToken end = take();
        if (end.kind() == CopyToken.Kind.STRING || end.is("PROGRAM")) {
            throw new SQLException("permission denied to COPY to or from a file or program", "42501");
        }
        if (!end.is("STDIN") && !end.is("STDOUT")) {
            throw syntax(end.text());
        }
        return word.is("FROM");
    }

    private void newOptions(OptionList options) throws SQLException {
        do {
            take();
            String option = name().upper();
            if (peek().is("(")) {
                options.columns(option, names());
            } else {
                options.set(option, peek().is(",") || peek().is(")") ? null : take());
            }
        } while (peek().is(","));
        expect(")");
    }

    private void oldOptions(OptionList options) throws SQLException {
        while (peek().kind() == CopyToken.Kind.NAME && !peek().is("WHERE")) {
            String option = name().upper();
            switch (option) {
                case "CSV", "BINARY" -> options.set("FORMAT", new CopyToken(CopyToken.Kind.NAME, option));
                case "HEADER", "FREEZE" -> options.set(option, null);
                case "DELIMITER", "NULL", "QUOTE", "ESCAPE", "ENCODING" -> oldValue(option, options);
                case "FORCE" -> oldForce(options);
                default -> throw syntax(option);
            }
        }
    }

    private void oldValue(String option, OptionList options) throws SQLException {
        skip("AS");
        options.set(option, take());
    }

    private void oldForce(OptionList options) throws SQLException {
        boolean not = skip("NOT");
        String option = not ? "FORCE_NOT_" + name().upper() : "FORCE_" + name().upper();
        List<CopyToken> names = new ArrayList<>();
        do {
            names.add(take());
        } while (skip(","));
        options.columns(option, names);
    }

    private List<CopyToken> names() throws SQLException {
        List<CopyToken> names = new ArrayList<>();
        do {
            take();
            names.add(name());
        } while (peek().is(","));
        expect(")");
        return names;
    }

    private CopyToken name() throws SQLException {
        CopyToken token = take();
        if (token.kind() != CopyToken.Kind.NAME) {
            throw syntax(token == CopyToken.END ? "end of input" : token.text());
        }
        return token;
    }

    private CopyToken peek() {
        return at < tokens.size() ? tokens.get(at) : CopyToken.END;
    }

    private CopyToken take() {
        CopyToken token = peek();
        at++;
        return token;
    }

    private boolean skip(String word) {
        boolean found = peek().is(word);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String sign) throws SQLException {
        if (!skip(sign)) {
            throw syntax(peek() == CopyToken.END ? "end of input" : peek().text());
        }
    }

    static SQLException unsupported(String what) {
        return new SQLException(what + " is not supported", "0A000");
    }

    /** Checks that a value is there. */
    static CopyToken required(String option, @Nullable CopyToken value) throws SQLException {
        if (value == null || value == CopyToken.END) {
            throw new SQLException(option.toLowerCase(Locale.ROOT) + " requires a parameter", "42601");
        }
        return value;
    }
}
