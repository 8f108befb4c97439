package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.Computation;
import io.github.exposediris.core.definition.DataType;
import io.github.exposediris.core.definition.DefaultValue;
import io.github.exposediris.core.definition.DefaultValue.Kind;
import java.util.Optional;
import java.util.Set;

/** A column in a table object. Imports are added as they are needed. */
record ColumnCode(ColumnDefinition column, Language language, Set<String> imports) {
    private static final String OPTIONS = "io.github.exposediris.core.ddl.ColumnOptions";
    private static final String DEFAULT = "io.github.exposediris.core.dialect.ColumnDefault";

    /** The values in Java. */
    String javaType() {
        return type().javaType();
    }

    /** The expression that declares it; its type must be told. */
    String expression() {
        TypeCode code = type();
        imports.addAll(language == Language.JAVA ? code.javaImports() : code.kotlinImports());
        String declared = String.format(language == Language.JAVA ? code.java() : code.kotlin(), Literals.of(column.name()));
        return nullable(described(withDefault(computed(stored(counting(declared))))));
    }

    private TypeCode type() {
        return TypeCode.of(column.type().get());
    }

    private String counting(String code) {
        if (!column.isIdentity()) {
            return code;
        }
        return language == Language.JAVA ? "autoIncrement(" + code + ", (String) null)" : code + ".autoIncrement()";
    }

    private String stored(String code) {
        String stored = code;
        Optional<String> collation = column.collation().value().flatMap(one -> one).filter(one -> !one.equals("SQLUPPER"));
        if (collation.isPresent()) {
            stored = option("collated", stored, ", " + Literals.of(collation.get()));
        }
        boolean columnar = column.storage().value().flatMap(one -> one).filter("COLUMNAR"::equals).isPresent();
        return columnar ? option("columnar", stored, "") : stored;
    }

    private String computed(String code) {
        Computation computation = column.computation().value().flatMap(one -> one).orElse(null);
        if (computation == null) {
            return code;
        }
        String method = switch (computation.when()) {
            case INSERT, CHANGE -> "computed";
            case CALCULATED -> "calculated";
            case TRANSIENT -> "transientlyComputed";
        };
        return option(method, code, ", " + Literals.of(computation.code()));
    }

    private String withDefault(String code) {
        DefaultValue value = column.defaultValue().value().flatMap(one -> one).orElse(null);
        if (value == null) {
            return code;
        }
        imports.add(DEFAULT);
        boolean script = value.kind() == Kind.OBJECTSCRIPT;
        String argument = (script ? "objectScript(" + Literals.of(value.content()) : "of(" + Literals.of(value.sql())) + ")";
        return language == Language.JAVA
                ? "withDefault(" + code + ", ColumnDefault." + argument + ")"
                : code + ".defaultExpression(ColumnDefault." + argument + ")";
    }

    private String described(String code) {
        String text = column.description().map(one -> one.replaceAll("\\p{Cntrl}+", " ").strip()).orElse("");
        return text.isEmpty() ? code : option("describedAs", code, ", " + Literals.of(text));
    }

    private String nullable(String code) {
        boolean counter = column.type().get().equals(DataType.of("ROWVERSION"));
        if (!column.nullable() || counter) {
            return code;
        }
        return language == Language.JAVA ? "optional(" + code + ")" : code + ".nullable()";
    }

    private String option(String method, String code, String arguments) {
        imports.add(OPTIONS);
        return "ColumnOptions." + method + "(" + code + arguments + ")";
    }
}
