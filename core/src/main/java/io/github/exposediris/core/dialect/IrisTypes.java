package io.github.exposediris.core.dialect;

import io.github.exposediris.core.value.DefaultLiteral;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IExpressionAlias;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.jetbrains.exposed.v1.core.vendors.DataTypeProvider;

/**
 * IRIS's names of Exposed's column types. Source: InterSystems SQL Reference, Data Types. Stateless.
 *
 * <p>Two choices are ours. Long texts are {@code VARCHAR(65535)}, which can be searched and compared, and not streams, which
 * cannot. The word {@code double} is written in lower case, as IRIS does not mind and iris-pgwire 1.0.1 rewrites the upper-case
 * word to one that IRIS does not take in {@code VECTOR(…)}.
 */
final class IrisTypes extends DataTypeProvider {
    private static final String LONG_TEXT = "VARCHAR(65535)";

    /** Half of its range, as IRIS has no larger integer and keeps no decimal of 20 digits; what is beyond is refused. */
    @Override
    public String ulongType() {
        return longType();
    }

    @Override
    public String integerAutoincType() {
        return "INTEGER IDENTITY";
    }

    @Override
    public String uintegerAutoincType() {
        return "BIGINT IDENTITY";
    }

    @Override
    public String longAutoincType() {
        return "BIGINT IDENTITY";
    }

    @Override
    public String ulongAutoincType() {
        return longAutoincType();
    }

    /** IRIS's FLOAT and REAL are doubles too. */
    @Override
    public String floatType() {
        return "double";
    }

    @Override
    public String doubleType() {
        return "double";
    }

    @Override
    public String textType() {
        return LONG_TEXT;
    }

    @Override
    public String mediumTextType() {
        return LONG_TEXT;
    }

    @Override
    public String largeTextType() {
        return "LONGVARCHAR";
    }

    @Override
    public String binaryType() {
        return "VARBINARY(65535)";
    }

    @Override
    public String binaryType(int length) {
        return length == Integer.MAX_VALUE ? binaryType() : "VARBINARY(" + length + ")";
    }

    @Override
    public String blobType() {
        return "LONGVARBINARY";
    }

    @Override
    public String uuidType() {
        return "UNIQUEIDENTIFIER";
    }

    /** As text: IRIS's drivers take no binary form. */
    @Override
    public Object uuidToDB(UUID value) {
        return value.toString();
    }

    /** TIMESTAMP keeps microseconds only, where the clock of a JVM may tell nanoseconds. */
    @Override
    public String dateTimeType() {
        return "TIMESTAMP2";
    }

    @Override
    public String timestampWithTimeZoneType() {
        throw Unsupported.feature("timestamp with a time zone",
                "use offsetDateTime(name) of io.github.exposediris.core.table, or store UTC in timestamp(name).");
    }

    /** Without a precision IRIS keeps whole seconds only. */
    @Override
    public String timeType() {
        return "TIME(9)";
    }

    @Override
    public String booleanType() {
        return "BIT";
    }

    /** A condition, as IRIS has no boolean literals; where a value is meant, {@link #processForDefaultValue} writes 1 or 0. */
    @Override
    public String booleanToStatementString(boolean bool) {
        return bool ? "(1=1)" : "(1=0)";
    }

    @Override
    public boolean booleanFromStringToBoolean(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** Exposed's own types send {@code float[]}, which the drivers do not take. */
    @Override
    public String vectorType() {
        throw Unsupported.feature("column for Exposed's own vectors", "declare it by Vectors of exposed-iris-vector.");
    }

    @Override
    public String jsonType() {
        return LONG_TEXT;
    }

    @Override
    public String jsonBType() {
        throw Unsupported.feature("binary JSON type", "use json(…), which is a text.");
    }

    /** A literal by the rules of IRIS; Exposed's own would write moments in the JVM's time zone and line breaks as two characters. */
    @Override
    public String processForDefaultValue(Expression<?> e) {
        String text = e instanceof LiteralOp<?> literal && literal.getValue() != null
                ? DefaultLiteral.of(literal.getColumnType(), literal.getValue())
                : null;
        return text == null ? super.processForDefaultValue(e) : text;
    }

    /** NULL sorts lowest in IRIS, and there is no NULLS FIRST or LAST: where that is not what was asked, a CASE leads. */
    @Override
    public void precessOrderByClause(QueryBuilder queryBuilder, Expression<?> expression, SortOrder sortOrder) {
        Expression<?> term = expression instanceof IExpressionAlias<?> alias ? new Verbatim(alias.getAlias()) : expression;
        switch (sortOrder) {
            case ASC, ASC_NULLS_FIRST -> queryBuilder.append(term).append(" ASC");
            case DESC, DESC_NULLS_LAST -> queryBuilder.append(term).append(" DESC");
            case ASC_NULLS_LAST -> nulls(queryBuilder, term, "1 ELSE 0").append(" ASC");
            case DESC_NULLS_FIRST -> nulls(queryBuilder, term, "0 ELSE 1").append(" DESC");
            default -> throw new IllegalArgumentException("unknown sort order " + sortOrder);
        }
    }

    private static QueryBuilder nulls(QueryBuilder queryBuilder, Expression<?> term, String ranks) {
        return queryBuilder
                .append("CASE WHEN ")
                .append(term)
                .append(" IS NULL THEN " + ranks + " END, ")
                .append(term);
    }

    @Override
    public String hexToDb(String hexString) {
        throw Unsupported.feature("binary literal", "bind the value as a parameter.");
    }

    /** A name that is written as it is. */
    private static final class Verbatim extends Expression<Object> {
        private final String text;

        Verbatim(String text) {
            this.text = text;
        }

        @Override
        public void toQueryBuilder(QueryBuilder queryBuilder) {
            queryBuilder.append(text);
        }
    }
}
