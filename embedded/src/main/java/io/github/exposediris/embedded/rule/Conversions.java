package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.CastTypes;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/**
 * CAST(x AS type), CONVERT(type, x) and {fn CONVERT(x, SQL_TYPE)}. Casting to whole numbers cuts, casting text to numbers takes
 * the number that it begins with. Source: InterSystems SQL Reference, "CAST", "CONVERT".
 */
final class Conversions implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.has(i, "CAST", "(")) {
                cast(text, i);
            } else if (text.has(i, "CONVERT", "(")) {
                convert(text, i);
            }
        }
    }

    private static void cast(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1);
        int as = text.find(at + 2, end, "AS");
        if (as == end) {
            throw SqlCode.INVALID_STATEMENT.failure("AS expected in CAST");
        }
        TypeReader type = TypeReader.at(text, as + 1);
        if (type.end() != end) {
            throw SqlCode.INVALID_STATEMENT.failure(") expected in CAST");
        }
        write(text, at, end, text.part(at + 2, as), CastTypes.of(type));
    }

    private static void convert(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1);
        int comma = text.find(at + 2, end, ",");
        boolean escape = text.at(comma + 1).upper().startsWith("SQL_") && comma + 2 == end;
        if (escape) {
            SqlText name = SqlText.of(text.at(comma + 1).upper().substring("SQL_".length()));
            write(text, at, end, text.part(at + 2, comma), CastTypes.of(TypeReader.at(name, 0)));
            return;
        }
        TypeReader type = TypeReader.at(text, at + 2);
        if (type.end() != comma || comma == end) {
            throw SqlCode.CONVERT_INPUT.failure("CONVERT(datatype, expression) expected");
        }
        if (text.find(comma + 1, end, ",") < end) {
            throw SqlCode.FATAL.failure("the stand-in's CONVERT has no format code");
        }
        write(text, at, end, text.part(comma + 1, end), CastTypes.of(type));
    }

    private static void write(SqlText text, int at, int end, SqlText value, CastTypes target) {
        // A bare parameter gets its type from the engine's CAST, which the function would hide.
        boolean parameter = value.size() == 1 && value.at(0).kind() == Token.Kind.PARAMETER && target.typesParameter();
        String function = parameter ? "" : target.function();
        value.insert(0, Token.engine("CAST"), Token.symbol("("), Token.engine(function), Token.symbol("("));
        value.insert(value.size(), Token.symbol(")"), Token.engine("AS " + target.engine()), Token.symbol(")"));
        text.replace(at, end + 1, value);
    }
}
