package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.Moments;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.time.LocalDateTime;

/**
 * Text that is compared with a date, time or timestamp, or goes to a field of such, has to be one in ODBC format: -146 for a date, -147
 * for the others in a condition, -104 in an inserted field. The engine would read more, a zone among it. Source: InterSystems SQL
 * Reference, "Date, Time, and Timestamp Data Types"; InterSystems IRIS Error Reference.
 */
final class MomentTexts implements Rule {
    private static final String[] OPERATORS = {"=", "<>", "!=", "<", ">", "<=", ">=", "BETWEEN"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Kinds kinds = new Kinds(text, scope);
        for (int i = 1; i < text.size() - 1; i++) {
            if (text.hasAny(i, OPERATORS)) {
                compared(text, Operands.start(text, i), i, kinds);
            }
        }
    }

    private static void compared(SqlText text, int left, int operator, Kinds kinds) throws SQLException {
        int end = Operands.end(text, operator + 1);
        ValueKind kind = kinds.of(left, operator);
        if (kind.isTemporal()) {
            check(text.at(operator + 1), end == operator + 2, kind);
            boolean between = text.at(operator).is("BETWEEN") && text.at(end).is("AND");
            check(text.at(end + 1), between && Operands.end(text, end + 1) == end + 2, kind);
        } else if (kinds.of(operator + 1, end).isTemporal()) {
            check(text.at(operator - 1), left == operator - 1, kinds.of(operator + 1, end));
        }
    }

    private static void check(Token value, boolean alone, ValueKind kind) throws SQLException {
        if (alone && value.kind() == Token.Kind.STRING && !isMoment(value.string(), kind)) {
            throw (kind == ValueKind.DATE ? SqlCode.INVALID_DATE : SqlCode.INVALID_TIME).failure();
        }
    }

    /** Refuses the same in UPDATE: a date is -146, a time -147, a timestamp, which is stored as a text, -105. */
    static void requireUpdate(SqlText text, int from, int end, ColumnShape target) throws SQLException {
        boolean time = target.engineType().equals("TIME");
        SqlCode refusal = time ? SqlCode.INVALID_TIME : SqlCode.UPDATE_VALIDATION;
        requireFit(text, from, end, target, ValueKind.of(target) == ValueKind.DATE ? SqlCode.INVALID_DATE : refusal);
    }

    /** Refuses a literal that goes to a field and is none of its values. */
    static void requireFit(SqlText text, int from, int end, ColumnShape target, SqlCode refusal) throws SQLException {
        Token value = text.at(from);
        ValueKind kind = ValueKind.of(target);
        if (end == from + 1 && value.kind() == Token.Kind.STRING && kind.isTemporal() && !isMoment(value.string(), kind)) {
            throw refusal.failure("Field '" + target.name() + "' failed validation", "22018");
        }
    }

    private static boolean isMoment(String text, ValueKind kind) {
        LocalDateTime moment = Moments.timestamp(text);
        return moment != null && (kind == ValueKind.MOMENT || Moments.date(text) != null);
    }
}
