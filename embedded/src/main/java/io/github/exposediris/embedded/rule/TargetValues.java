package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import io.github.exposediris.embedded.type.DataType.VectorShape;
import java.sql.SQLException;
import java.util.List;

/**
 * Gives bare parameters and strings the type of the column that they go to; text for a vector column is read as a vector, and a number
 * goes to a string column in its canonical form. A date would go there as its count of days, which the stand-in does not have.
 */
final class TargetValues {
    private static final String HELD = "IRIS.HELD";

    private TargetValues() {}

    /** The values of one row; too few are -62, too many -116. */
    static void inRow(SqlText text, int from, int end, List<ColumnShape> targets, Kinds kinds) throws SQLException {
        int[] bounds = text.commaBounds(from, end);
        int count = bounds.length - 1;
        if (count != targets.size()) {
            throw (count < targets.size() ? SqlCode.TOO_FEW_VALUES : SqlCode.TOO_MANY_VALUES).failure();
        }
        for (int i = count - 1; i >= 0; i--) {
            value(text, bounds[i], bounds[i + 1] - 1, targets.get(i), kinds);
        }
    }

    /** The select lists of all branches of a query. */
    static void inQuery(SqlText text, List<ColumnShape> targets, Kinds kinds) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i).is("SELECT")) {
                SelectList list = SelectList.of(text, i);
                for (int item = Math.min(list.size(), targets.size()) - 1; item >= 0; item--) {
                    cast(text, list.start(item), list.end(item), targets.get(item), kinds);
                }
            }
        }
    }

    private static void value(SqlText text, int from, int end, ColumnShape target, Kinds kinds) throws SQLException {
        MomentTexts.requireFit(text, from, end, target, SqlCode.INSERT_VALIDATION);
        vector(text, from, end, target);
        CounterValues.inserted(text, from, end, target);
        converted(text, from, end, target, kinds);
    }

    /** Writes a number that goes to a string column in its canonical form, and lets no fraction into a column of whole numbers. */
    static void converted(SqlText text, int from, int end, ColumnShape target, Kinds kinds) throws SQLException {
        ValueKind kind = kinds.of(from, end);
        boolean parameter = end == from + 1 && text.at(from).kind() == Kind.PARAMETER;
        if (ValueKind.of(target) == ValueKind.TEXT) {
            if (kind.isTemporal()) {
                throw AbsentSyntax.absent("dates and times in fields of strings");
            }
            call(text, from, end, kind.isNumber() || parameter ? "IRIS.TO_TEXT" : "");
        } else if (ValueKind.of(target) == ValueKind.WHOLE && target.sequence().isEmpty()) {
            call(text, from, end, kind == ValueKind.DECIMAL || kind == ValueKind.DOUBLE ? "IRIS.UNBROKEN" : "");
        } else if (target.isWiderThanDecimals()) {
            call(text, from, end, HELD);
        }
    }

    private static void call(SqlText text, int from, int end, String function) {
        if (!function.isEmpty()) {
            text.surround(from, end, List.of(Token.engine(function), Token.symbol("(")), List.of(Token.symbol(")")));
        }
    }

    /** Whether the engine would show an old spelling of what is assigned to that column. */
    static boolean keepsSpelling(TableShape table, ColumnShape target) {
        return target.engineType().equals("VARCHAR_IGNORECASE") && table.indexed().contains(target.name());
    }

    /** Reads bare text that goes to a vector column. */
    static void vector(SqlText text, int from, int end, ColumnShape target) {
        VectorShape shape = target.remark().vectorShape();
        if (shape != null && InsertForm.isBare(text, from, end)) {
            text.insert(end, Token.engine(", '" + shape.element() + "', 0)"));
            text.insert(from, Token.engine("IRIS.TO_VECTOR("));
        }
    }

    private static void cast(SqlText text, int from, int end, ColumnShape target, Kinds kinds) throws SQLException {
        MomentTexts.requireFit(text, from, end, target, SqlCode.INSERT_VALIDATION);
        if (target.isVector()) {
            vector(text, from, end, target);
        } else if (target.remark().counter().takesNumbers()) {
            counter(text, from, end, target);
        } else if (end == from + 1 && text.at(from).kind() == Kind.PARAMETER) {
            parameter(text, from, target);
        } else {
            converted(text, from, text.find(from, end, "AS"), target, kinds);
        }
    }

    /** Of the target's type, but with every digit: what the target does not keep is cut or refused there. */
    private static void parameter(SqlText text, int at, ColumnShape target) {
        String type = switch (target.engineType()) {
            case "NUMERIC" -> "DECFLOAT";
            case "TIMESTAMP", "TIME" -> target.engineType() + "(9)";
            default -> target.engineType();
        };
        text.surround(at, at + 1, List.of(Token.engine("CAST(")), List.of(Token.engine("AS " + type + ")")));
        if (target.isWiderThanDecimals()) {
            call(text, at, at + 3, HELD);
        }
    }

    /** Wraps the value of a select item, but not the alias that may follow it. */
    private static void counter(SqlText text, int from, int end, ColumnShape target) {
        CounterValues.inserted(text, from, text.find(from, end, "AS"), target);
    }
}
