package io.github.exposediris.core.comparison;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.DefaultValue.Kind;
import io.github.exposediris.core.exposed.CurrentTransaction;
import io.github.exposediris.core.value.ColumnValues;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.EnumerationNameColumnType;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IDateColumnType;
import org.jetbrains.exposed.v1.core.JsonColumnMarker;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.vendors.DataTypeProvider;
import org.jspecify.annotations.Nullable;

/** The default of a column of a table object beside the one that was found: equal where both mean the same. */
record DefaultMatch(Column<?> object, ColumnDefinition found) {
    private static final String MIDNIGHT = " 00:00:00";
    private static final int DATE_LENGTH = "2026-01-01".length();
    private static final LocalDate DAY_ZERO = LocalDate.of(1840, 12, 31);

    /** The found default in the form in which Exposed writes the object's, where both are the same. */
    @Nullable String shown() {
        Expression<?> wanted = object.defaultValueInDb();
        DefaultValue value = found.defaultValue().value().flatMap(one -> one).orElse(null);
        if (wanted == null || wanted instanceof LiteralOp<?> literal && literal.getValue() == null) {
            return value == null ? null : value.content();
        }
        if (value == null && found.defaultValue().isTold()) {
            return null;
        }
        boolean unsure = value == null || finding().isPresent();
        return unsure || isSame(wanted, value) ? asExposedWrites(wanted) : value.sql();
    }

    /** Why it cannot be told whether the two are the same; empty where it can. */
    Optional<String> finding() {
        if (object.defaultValueInDb() == null) {
            return Optional.empty();
        }
        if (!found.defaultValue().isTold()) {
            return Optional.of(found.defaultValue().why());
        }
        boolean code = found.defaultValue().value().flatMap(one -> one).filter(one -> one.kind() == Kind.OBJECTSCRIPT).isPresent();
        return code && wanted().kind() != Kind.OBJECTSCRIPT
                ? Optional.of("the server shows it as ObjectScript, " + found.defaultValue().get().map(DefaultValue::content).orElse(""))
                : Optional.empty();
    }

    private DefaultValue wanted() {
        return DefaultValue.parse(types().processForDefaultValue(Objects.requireNonNull(object.defaultValueInDb())));
    }

    private boolean isSame(Expression<?> wanted, DefaultValue value) {
        DefaultValue meant = wanted();
        if (meant.equals(value) || meant.content().equals(value.content()) && meant.kind() != Kind.CURRENT) {
            return true;
        }
        boolean texts = value.kind() == Kind.TEXT && meant.kind() == Kind.TEXT;
        if (texts && isMoment() && moment(value.content()).equals(moment(meant.content()))) {
            return true;
        }
        boolean date = found.type().value().filter(DataType.of("DATE")::equals).isPresent();
        return date && value.kind() == Kind.NUMBER && meant.content().equals(day(value.content()));
    }

    /** Whether it is a column in which a date is its midnight. Source: InterSystems SQL Reference, CREATE TABLE, Default Values. */
    private boolean isMoment() {
        return ColumnValues.bareType(object.getColumnType()) instanceof IDateColumnType type && type.getHasTimePart();
    }

    private static String moment(String dateOrMoment) {
        return dateOrMoment.length() == DATE_LENGTH ? dateOrMoment + MIDNIGHT : dateOrMoment;
    }

    /** The class of a DATE column holds the days since 1840-12-31. Source: InterSystems SQL Reference, Data Types, DATE. */
    private static String day(String days) {
        return DAY_ZERO.plus(Long.parseLong(days), ChronoUnit.DAYS).toString();
    }

    /** As Exposed's comparison turns the default of a table object into a text. */
    private String asExposedWrites(Expression<?> wanted) {
        Object value = wanted instanceof LiteralOp<?> literal ? literal.getValue() : null;
        if (value instanceof Boolean bit) {
            return types().booleanToStatementString(bit);
        } else if (value instanceof String text) {
            return text;
        } else if (value instanceof Enum<?> constant && ((LiteralOp<?>) wanted).getColumnType() instanceof EnumerationNameColumnType<?>) {
            return constant.name();
        }
        String written = types().processForDefaultValue(wanted);
        boolean bare = object.getColumnType() instanceof JsonColumnMarker || object.getColumnType() instanceof IDateColumnType;
        boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
        return bare && quoted && wanted instanceof LiteralOp<?> ? written.replaceAll("^'+|'+$", "") : written;
    }

    private static DataTypeProvider types() {
        return Objects.requireNonNull(CurrentTransaction.orNull(), "columns are compared inside a transaction")
                .getDb()
                .getDialect()
                .getDataTypeProvider();
    }
}
