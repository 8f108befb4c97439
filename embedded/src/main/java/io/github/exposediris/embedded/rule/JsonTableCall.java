package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.JsonPath;
import io.github.exposediris.embedded.text.ReservedWords;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import io.github.exposediris.embedded.type.ColumnTypes;
import io.github.exposediris.embedded.type.DataType;
import io.github.exposediris.embedded.type.DataType.Family;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON_TABLE of a FROM clause, with its alias.
 *
 * @param start where it begins
 * @param end one past its alias
 * @param document what is read
 * @param columns names and types for the engine
 * @param paths that of the rows, then that of each column
 * @param alias the alias, or one that no client can give
 */
record JsonTableCall(int start, int end, SqlText document, List<String> columns, List<String> paths, String alias) {
    /** As many characters as the engine takes there. */
    private static final int LONGEST_PATH = 250;

    /** Reads what the grammar has found right. */
    static JsonTableCall of(SqlText text, int at) throws SQLException {
        int closing = text.closing(at + 1);
        int comma = text.find(at + 2, closing, ",");
        int as = text.at(closing + 1).is("AS") ? closing + 2 : closing + 1;
        Token alias = text.at(as);
        boolean aliased = alias.isName() && !ReservedWords.contains(alias) && !Clauses.isPaging(text, as);
        if (aliased && text.at(as + 1).is("(")) {
            throw AbsentSyntax.absent("other names for the columns of JSON_TABLE");
        }
        List<String> columns = new ArrayList<>();
        List<String> paths = new ArrayList<>(List.of(path(text.at(comma + 1), false)));
        int[] bounds = text.commaBounds(comma + 4, text.closing(comma + 3));
        for (int i = 0; i < bounds.length - 1; i++) {
            TypeReader type = TypeReader.at(text, bounds[i] + 1);
            if (!text.at(type.end()).is("PATH")) {
                throw SqlCode.INVALID_STATEMENT.failure("PATH expected after the data type " + type.name());
            }
            columns.add(Token.quoted(text.at(bounds[i]).name()) + " " + type(type));
            paths.add(path(text.at(type.end() + 1), true));
        }
        return new JsonTableCall(
                at,
                aliased ? as + 1 : closing + 1,
                text.part(at + 2, comma),
                columns,
                paths,
                aliased ? alias.name() : "%json" + at);
    }

    /** Whether the document names no columns of other tables. */
    boolean standsAlone() {
        for (int i = 0; i < document.size(); i++) {
            if (document.at(i).isName() && !document.at(i + 1).is("(") && !ReservedWords.contains(document.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static String path(Token literal, boolean single) throws SQLException {
        String path = literal.kind() == Kind.STRING ? literal.string() : "";
        JsonPath read = JsonPath.of(path).orElseThrow(() -> AbsentSyntax.absent("path " + literal.text() + " of JSON"));
        if (single && !read.isSingle()) {
            throw AbsentSyntax.absent("path of a column to several values of JSON, " + literal.text());
        }
        if (path.length() > LONGEST_PATH) {
            throw AbsentSyntax.absent("path of JSON with more than " + LONGEST_PATH + " characters");
        }
        return path;
    }

    /** Numbers, texts and bits; how JSON tells dates, bytes and vectors the manual does not say. */
    private static String type(TypeReader type) throws SQLException {
        DataType column = ColumnTypes.of(type);
        String engine = column.exact().engine();
        return switch (engine.replaceAll("\\(.*", "")) {
            case "IRIS.BIT" -> "DECFLOAT(1)";
            case "IRIS.FINITE" -> "DOUBLE PRECISION";
            case "VARCHAR", "NUMERIC", "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> plain(column, engine);
            default -> throw AbsentSyntax.absent("JSON_TABLE column of the data type " + type.name());
        };
    }

    private static String plain(DataType column, String engine) throws SQLException {
        if (column.family() == Family.COUNTER) {
            throw AbsentSyntax.absent("JSON_TABLE column that counts");
        }
        return engine;
    }
}
