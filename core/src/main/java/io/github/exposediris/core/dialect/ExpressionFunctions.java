package io.github.exposediris.core.dialect;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.GroupConcat;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.LikeEscapeOp;
import org.jetbrains.exposed.v1.core.Op;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.QueryParameter;
import org.jetbrains.exposed.v1.core.Sequence;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.functions.vector.VectorDistanceMetric;
import org.jetbrains.exposed.v1.core.vendors.FunctionProvider;
import org.jspecify.annotations.Nullable;

/**
 * IRIS's functions in expressions where they differ from Exposed's defaults; what IRIS lacks is refused. Source: InterSystems SQL
 * Reference, the page of each function. Stateless.
 */
abstract class ExpressionFunctions extends FunctionProvider {
    private static final String READ_JSON =
            "read the document and look into it in the program, or keep what is searched for in a column of its own.";

    @Override
    public void nextVal(Sequence seq, QueryBuilder builder) {
        throw Unsupported.feature("sequence", "use autoIncrement(), which becomes an IDENTITY column.");
    }

    @Override
    public String random(@Nullable Integer seed) {
        throw Unsupported.feature("random function in SQL", "draw the number in the program.");
    }

    /** LENGTH would leave out trailing blanks. */
    @Override
    public <T extends @Nullable String> void charLength(Expression<T> expr, QueryBuilder queryBuilder) {
        queryBuilder.append("CHARACTER_LENGTH(").append(expr).append(")");
    }

    /** CONCAT takes two arguments only. */
    @Override
    public void concat(String separator, QueryBuilder queryBuilder, Expression<?>... expr) {
        String between = separator.isEmpty() ? " || " : " || '" + separator.replace("'", "''") + "' || ";
        queryBuilder.append("(");
        for (int i = 0; i < expr.length; i++) {
            queryBuilder.append(i == 0 ? "" : between).append(expr[i]);
        }
        queryBuilder.append(")");
    }

    @Override
    public <T extends @Nullable String> void groupConcat(GroupConcat<T> expr, QueryBuilder queryBuilder) {
        if (expr.getSeparator() != null && !expr.getSeparator().equals(",") || expr.getOrderBy().length > 0) {
            throw Unsupported.feature("LIST with a separator or an order", "take ',' and sort in the program.");
        }
        queryBuilder.append(expr.getDistinct() ? "LIST(DISTINCT " : "LIST(").append(expr.getExpr()).append(")");
    }

    /** INSTR counts from 1 and minds case. */
    @Override
    public <T extends @Nullable String> void locate(QueryBuilder queryBuilder, Expression<T> expr, String substring) {
        queryBuilder.append("INSTR(").append(expr).append(", ");
        queryBuilder.registerArgument(new TextColumnType(), substring);
        queryBuilder.append(")");
    }

    /** LIKE, as for every database of Exposed's that has no search in full texts. */
    @Override
    public <T extends @Nullable String> Op<Boolean> match(Expression<T> expr, String pattern, @Nullable MatchMode mode) {
        if (mode != null) {
            throw Unsupported.feature("full-text search with a mode", "use like, or match without a mode, which is LIKE.");
        }
        return new LikeEscapeOp(expr, new QueryParameter<>(pattern, new TextColumnType()), true, null);
    }

    @Override
    public <T extends @Nullable String> void regexp(
            Expression<T> expr, Expression<String> pattern, boolean caseSensitive, QueryBuilder queryBuilder) {
        throw Unsupported.feature("regular expression match", "use like, or filter in the program.");
    }

    @Override
    public <T extends @Nullable Object> void date(Expression<T> expr, QueryBuilder queryBuilder) {
        queryBuilder.append("CAST(").append(expr).append(" AS DATE)");
    }

    @Override
    public <T extends @Nullable Object> void time(Expression<T> expr, QueryBuilder queryBuilder) {
        queryBuilder.append("CAST(").append(expr).append(" AS TIME)");
    }

    /** SECOND keeps the fraction of its argument, and Exposed promises whole seconds. */
    @Override
    public <T extends @Nullable Object> void second(Expression<T> expr, QueryBuilder queryBuilder) {
        queryBuilder.append("CAST(SECOND(").append(expr).append(") AS INTEGER)");
    }

    @Override
    public void cast(Expression<?> expr, IColumnType<?> type, QueryBuilder builder) {
        builder.append("CAST(").append(expr).append(" AS " + CastTarget.of(type) + ")");
    }

    @Override
    public <T extends @Nullable Object> void arraySlice(
            Expression<T> expression, @Nullable Integer lower, @Nullable Integer upper, QueryBuilder queryBuilder) {
        throw Unsupported.array();
    }

    @Override
    public <T extends @Nullable Object> void vectorDistance(
            Expression<T> expression, Expression<T> target, VectorDistanceMetric metric, QueryBuilder queryBuilder) {
        throw Unsupported.feature(
                "vector distance for Exposed's own vector columns",
                "declare the column by Vectors of exposed-iris-vector and use its similarities, such as VECTOR_COSINE.");
    }

    /** JSON is text in IRIS: a cast to it is one to text. */
    @Override
    public <T extends @Nullable Object> void jsonCast(Expression<T> expression, IColumnType<?> jsonType, QueryBuilder queryBuilder) {
        queryBuilder.append("CAST(").append(expression).append(" AS " + CastTarget.LONG_TEXT + ")");
    }

    @Override
    public <T extends @Nullable Object> void jsonExtract(
            Expression<T> expression, String[] path, boolean toScalar, IColumnType<?> jsonType, QueryBuilder queryBuilder) {
        throw Unsupported.feature("path into JSON", READ_JSON);
    }

    @Override
    public void jsonContains(
            Expression<?> target, Expression<?> candidate, @Nullable String path, IColumnType<?> jsonType, QueryBuilder queryBuilder) {
        throw Unsupported.feature("search within JSON", READ_JSON);
    }

    @Override
    public void jsonExists(
            Expression<?> expression, String[] path, @Nullable String optional, IColumnType<?> jsonType, QueryBuilder queryBuilder) {
        throw Unsupported.feature("path into JSON", READ_JSON);
    }
}
