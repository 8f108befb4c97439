package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.Computation;
import io.github.exposediris.core.definition.Computation.When;
import io.github.exposediris.core.definition.Counter;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.Told;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A property of a class, which a column is. Source: InterSystems SQL Reference, Data Types; class reference, %Dictionary. */
record Property(
        String typeClass, Optional<String> sqlCollation, Optional<Computation> computation, Map<String, String> parameters) {
    static Property of(SchemaRow row) {
        Optional<Computation> computation = row.flag(4)
                ? Optional.of(new Computation(row.text(5).strip(), when(row)))
                : Optional.empty();
        return new Property(row.text(2), row.some(3), computation, new HashMap<>());
    }

    private static When when(SchemaRow row) {
        if (row.flag(7)) {
            return When.CALCULATED;
        } else if (row.flag(8)) {
            return When.TRANSIENT;
        }
        return row.some(6).isPresent() ? When.CHANGE : When.INSERT;
    }

    /** The class alone: %Library may be left out. */
    private String plainClass() {
        return typeClass.replaceFirst("^%Library\\.", "%");
    }

    Optional<String> collation() {
        boolean text = plainClass().equals("%String");
        Optional<String> declared = Optional.ofNullable(parameters.get("COLLATION")).filter(one -> !one.isEmpty());
        return text ? declared.or(() -> sqlCollation) : Optional.empty();
    }

    Optional<String> storage() {
        return Optional.ofNullable(parameters.get("STORAGEDEFAULT"))
                .map(value -> value.toUpperCase(Locale.ROOT))
                .filter(value -> value.equals("COLUMNAR") || value.equals("ROW"));
    }

    Counter counter(boolean identity) {
        return switch (plainClass()) {
            case "%Counter" -> Counter.SERIAL;
            case "%RowVersion" -> Counter.ROWVERSION;
            case "%AutoIncrement" -> Counter.AUTO_INCREMENT;
            default -> identity ? Counter.IDENTITY : Counter.NONE;
        };
    }

    /**
     * The type in DDL.
     *
     * @param precision of a number, as INFORMATION_SCHEMA tells it
     * @param scale likewise
     */
    Told<DataType> type(int precision, int scale) {
        return switch (plainClass()) {
            case "%Boolean" -> told("BIT");
            case "%TinyInt" -> told("TINYINT");
            case "%SmallInt" -> told("SMALLINT");
            case "%Integer" -> told("INTEGER");
            case "%BigInt", "%AutoIncrement" -> told("BIGINT");
            case "%Counter" -> told("SERIAL");
            case "%RowVersion" -> told("ROWVERSION");
            case "%Numeric", "%Decimal" -> numeric(precision, scale);
            case "%Currency" -> told("MONEY");
            case "%Double" -> told("DOUBLE");
            case "%Date" -> told("DATE");
            case "%Time" -> told("TIME(" + parameters.getOrDefault("PRECISION", "0").replaceFirst("^$", "0") + ")");
            case "%PosixTime" -> told("TIMESTAMP");
            case "%TimeStamp" -> told("TIMESTAMP2");
            case "%DateTime" -> told("DATETIME");
            case "%UniqueIdentifier" -> told("UNIQUEIDENTIFIER");
            default -> longer();
        };
    }

    private Told<DataType> longer() {
        String length = parameters.getOrDefault("MAXLEN", "");
        return switch (plainClass()) {
            case "%String" -> told("VARCHAR(" + (length.isEmpty() ? "''" : length) + ")");
            case "%Binary" -> told("VARBINARY(" + (length.isEmpty() ? "''" : length) + ")");
            case "%Stream.GlobalCharacter" -> told("LONGVARCHAR");
            case "%Stream.GlobalBinary" -> told("LONGVARBINARY");
            case "%Vector" -> told("VECTOR(" + parameters.getOrDefault("DATATYPE", "FLOAT")
                    + (parameters.getOrDefault("LEN", "").isEmpty() ? "" : "," + parameters.get("LEN")) + ")");
            case "%Embedding" -> Told.of(DataType.of(
                    "EMBEDDING", "'" + parameters.getOrDefault("MODEL", "") + "'", "'" + parameters.getOrDefault("SOURCE", "") + "'"));
            default -> Told.nothing("SQL has no name for the class " + typeClass);
        };
    }

    /** The digits of the greatest value; the precision of INFORMATION_SCHEMA where the class sets no bound. */
    private Told<DataType> numeric(int precision, int scale) {
        int places = parameters.getOrDefault("SCALE", "").matches("\\d+") ? Integer.parseInt(parameters.get("SCALE")) : scale;
        String greatest = parameters.getOrDefault("MAXVAL", "").replaceFirst("^0+", "").replace(".", "");
        int digits = greatest.matches("9+") ? greatest.length() : precision;
        return Told.of(DataType.of("NUMERIC", digits, places));
    }

    private static Told<DataType> told(String type) {
        return Told.of(DataType.parse(type));
    }
}
