package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** Where the grammar stands in a statement, and what surrounds that place. Used by one thread. */
final class Cursor {
    /** Nested brackets and CASEs; far fewer than would exhaust a thread's stack. */
    private static final int MOST_LEVELS = 100;
    /** Queries in FROM clauses of one another; the engine's time for them grows by a factor with each. */
    private static final int MOST_DERIVED = 8;
    /** Queries within queries, wherever they stand; for the same reason. */
    private static final int MOST_QUERIES = 12;

    private final SqlText text;
    private final Labels labels = new Labels();
    private int at;
    private int depth;
    private int derived;
    private int queries;
    private int aggregates;
    private Clause clause = Clause.LIST;

    Cursor(SqlText text) {
        this.text = text;
    }

    SqlText text() {
        return text;
    }

    int position() {
        return at;
    }

    Token token() {
        return text.at(at);
    }

    Token ahead(int tokens) {
        return text.at(at + tokens);
    }

    boolean atEnd() {
        return at >= text.size();
    }

    /** Whether these words or symbols stand here, one after the other. */
    boolean is(String... upperTexts) {
        return text.has(at, upperTexts);
    }

    boolean isAny(String... upperTexts) {
        return text.hasAny(at, upperTexts);
    }

    void skip(int tokens) {
        at += tokens;
    }

    /** Goes past these words or symbols if they stand here. */
    boolean accept(String... upperTexts) {
        boolean found = is(upperTexts);
        at += found ? upperTexts.length : 0;
        return found;
    }

    boolean acceptAny(String... upperTexts) {
        boolean found = isAny(upperTexts);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String upperText) throws SQLException {
        if (!accept(upperText)) {
            throw expected(upperText);
        }
    }

    /** Whether a name stands here that is no reserved word. */
    boolean isName() {
        return token().isName() && !ReservedWords.contains(token());
    }

    /** Whether a name stands here that a client may give; those that begin with a percent sign are the system's. */
    boolean isLabel() {
        return isName() && !token().text().startsWith("%");
    }

    void label() throws SQLException {
        if (!isLabel()) {
            throw expected("IDENTIFIER");
        }
        at++;
    }

    void name() throws SQLException {
        if (!isName()) {
            throw expected("IDENTIFIER");
        }
        at++;
    }

    /** Goes past the bracket that opens here and all that is in it. */
    void skipBracket() throws SQLException {
        int end = text.closing(at);
        if (end == text.size()) {
            at = end;
            throw expected(")");
        }
        at = end + 1;
    }

    SQLException expected(String what) {
        String found = atEnd() ? "the end" : "'" + SyntaxErrors.shown(token()) + "'";
        return SqlCode.INVALID_STATEMENT.failure(what + " expected, " + found + " found");
    }

    Labels labels() {
        return labels;
    }

    /** How many aggregates were read so far. */
    int aggregates() {
        return aggregates;
    }

    void countAggregate() {
        aggregates++;
    }

    Clause clause() {
        return clause;
    }

    /** Says which clause begins here and gives the one that it stands in, to be told again at its end. */
    Clause enter(Clause next) {
        Clause before = clause;
        clause = next;
        return before;
    }

    /** Refuses what there is too much of for the engine. */
    void bound(int count, int most, String what) throws SQLException {
        if (count > most) {
            throw SqlCode.FATAL.failure("the stand-in has no more than " + most + " " + what);
        }
    }

    /** Whether brackets are open here. */
    boolean isInBrackets() {
        return depth > 0;
    }

    /** One level deeper. */
    void down() throws SQLException {
        bound(++depth, MOST_LEVELS, "levels of brackets");
    }

    /** One query in a FROM clause deeper. */
    void derive() throws SQLException {
        bound(++derived, MOST_DERIVED, "queries in FROM clauses of one another");
    }

    /** One query deeper. */
    void beginQuery() throws SQLException {
        bound(++queries, MOST_QUERIES, "queries within queries");
        down();
    }

    void endQuery() {
        queries--;
        up();
    }

    void derived() {
        derived--;
    }

    void up() {
        depth--;
    }
}
