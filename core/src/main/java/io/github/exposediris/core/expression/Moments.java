package io.github.exposediris.core.expression;

import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.ExpressionWithColumnType;
import org.jetbrains.exposed.v1.core.Function;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Functions of dates and times. Source: InterSystems SQL Reference, the page of each. Values are bound as parameters. */
public final class Moments {
    private static final int MOST_DIGITS = 9;

    private Moments() {}

    /** {@code DATEADD}: the moment so many parts later, or earlier where their number is negative; a date stays a date. */
    public static <T extends @Nullable Object> ExpressionWithColumnType<T> add(
            DatePart part, int parts, ExpressionWithColumnType<T> moment) {
        return new Later<>(part, Values.of(parts), moment);
    }

    /** {@code DATEDIFF}: how many boundaries of that part lie between the two; negative if the end is earlier. */
    public static ExpressionWithColumnType<@Nullable Integer> difference(DatePart part, Expression<?> start, Expression<?> end) {
        return new Written<>(new IntegerColumnType(), "DATEDIFF(", part.written(), ", ", start, ", ", end, ")");
    }

    /** {@code DATEPART}: that part of the moment, as a whole number. */
    public static ExpressionWithColumnType<@Nullable Integer> part(DatePart part, Expression<?> moment) {
        return new Written<>(new IntegerColumnType(), "CAST(DATEPART(", part.written(), ", ", moment, ") AS INTEGER)");
    }

    /**
     * {@code CURRENT_TIMESTAMP(digits)} of the server, in the server's time zone. Without digits IRIS gives whole seconds.
     *
     * @param like a column of the type to read it as
     * @param digits of the fraction of a second, from 0 to 9
     */
    public static <T extends @Nullable Object> ExpressionWithColumnType<T> now(ExpressionWithColumnType<T> like, int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("a second has 0 to " + MOST_DIGITS + " digits of fraction in IRIS, not " + digits);
        }
        return new Written<>(like.getColumnType(), "CURRENT_TIMESTAMP(" + digits + ")");
    }

    /** The dialect is asked for the type when it is written: before, there may be none. */
    private static final class Later<T extends @Nullable Object> extends Function<T> {
        private final DatePart part;
        private final Expression<?> parts;
        private final Expression<?> moment;

        Later(DatePart part, Expression<?> parts, ExpressionWithColumnType<T> moment) {
            super(moment.getColumnType());
            this.part = part;
            this.parts = parts;
            this.moment = moment;
        }

        @Override
        public void toQueryBuilder(QueryBuilder queryBuilder) {
            boolean date = getColumnType().sqlType().equals("DATE");
            String start = (date ? "CAST(DATEADD(" : "DATEADD(") + part.written() + ", ";
            Written.write(queryBuilder, start, parts, ", ", moment, date ? ") AS DATE)" : ")");
        }
    }
}
