package io.github.exposediris.core.guard;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a text does, as far as a transaction matters to it; in the order of what weighs more. */
enum StatementKind {
    /** It reads, or says how to. */
    READ,
    /** It defines something, which IRIS does not undo as a whole anyway. */
    DEFINITION,
    /** It may change rows: whatever is none of the others. */
    WRITE,
    /** It begins or ends a transaction, or a part of one. */
    CONTROL,
    /** It sends or fetches a file's worth of rows by the wire's own means. */
    COPY;

    /** Of a text of one or several statements the one that weighs most. One that cannot be read may write. */
    static StatementKind of(String sql) {
        return isOneSelect(sql) ? READ : Collections.max(ofText(sql));
    }

    /** Of each statement of the text. */
    static Set<StatementKind> allOf(String sql) {
        return isOneSelect(sql) ? EnumSet.of(READ) : ofText(sql);
    }

    /** Whether it is plainly no more than one SELECT: what is asked most often is not to cost a walk over all its words. */
    private static boolean isOneSelect(String sql) {
        return sql.startsWith("SELECT ")
                && sql.indexOf(';') < 0 && sql.indexOf('\'') < 0 && sql.indexOf('"') < 0 && !sql.contains("/*");
    }

    private static Set<StatementKind> ofText(String sql) {
        SqlText text = SqlText.of(sql);
        if (text == null) {
            return EnumSet.of(WRITE);
        }
        Set<StatementKind> kinds = EnumSet.of(READ);
        for (int i = 0; i < text.size(); i++) {
            if (i == 0 || text.at(i - 1).is(";")) {
                kinds.add(at(text, i));
            }
        }
        return kinds;
    }

    private static StatementKind at(SqlText text, int first) {
        int at = first;
        while (text.at(at).is("(")) {
            at++;
        }
        return switch (word(text.at(at))) {
            case "WITH" -> ofCommonTables(text, at);
            case "EXPLAIN" -> ofExplained(text, at + 1);
            case "SELECT", "SHOW", "VALUES", "SET", ";" -> READ;
            case "CREATE", "ALTER", "DROP", "GRANT", "REVOKE", "BUILD", "TUNE" -> DEFINITION;
            case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ABORT" -> CONTROL;
            case "COPY" -> COPY;
            default -> WRITE;
        };
    }

    /** By the statement behind the common tables, unless one of them writes. */
    private static StatementKind ofCommonTables(SqlText text, int with) {
        for (int i = with; i < text.size() && !text.at(i).is(";"); i++) {
            if (text.at(i).isAny("INSERT", "UPDATE", "DELETE")) {
                return WRITE;
            }
        }
        int main = with + 1;
        while (main < text.size() && (!text.at(main - 1).is(")") || text.at(main).isAny(",", "AS"))) {
            main = text.skip(main);
        }
        return at(text, main);
    }

    /** Only a plan is asked for, unless there are options: a statement may be executed for its statistics. */
    private static StatementKind ofExplained(SqlText text, int first) {
        int at = first;
        while (text.at(at).isAny("ALT", "STAT", "ANALYZE", "VERBOSE")) {
            at++;
        }
        return at == first && !text.at(at).is("(") ? READ : at(text, at);
    }

    private static String word(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }

    /** Whether it is an INSERT of one row of values, which has inserted it unless it failed. */
    static boolean insertsOneRow(String sql) {
        SqlText text = SqlText.of(sql);
        if (text == null || !text.at(0).is("INSERT")) {
            return false;
        }
        for (int i = 1; i < text.size() && !text.at(i).is("SELECT"); i++) {
            if (text.at(i).is("VALUES") && text.at(i + 1).is("(")) {
                return text.closing(i + 1) >= text.size() - 1;
            }
        }
        return false;
    }
}
