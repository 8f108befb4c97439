package io.github.exposediris.core.reflection;

import io.github.exposediris.core.definition.Told;
import io.github.exposediris.core.error.IrisException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What %Dictionary told: properties, indexes and parameters of classes; or that it told nothing. Immutable. */
final class Classes {
    private static final String HNSW = "%SQL.INDEX.HNSW";

    private final String denial;
    private final Map<String, Property> properties = new HashMap<>();
    private final Map<String, IndexClass> indexes = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    private Classes(String denial) {
        this.denial = denial;
    }

    static Classes untold(IrisException denial) {
        int code = denial.sqlCode().orElse(0);
        return new Classes("%Dictionary cannot be read" + (code == 0 ? "" : " (SQLCODE -" + code + ")"));
    }

    static Classes of(List<List<SchemaRow>> answers) {
        Classes classes = new Classes("");
        for (SchemaRow row : answers.get(0)) {
            Property property = classes.properties.computeIfAbsent(row.key(0, 1), key -> Property.of(row));
            row.some(9).ifPresent(name -> property.parameters().put(name.toUpperCase(Locale.ROOT), row.text(10)));
        }
        for (SchemaRow row : answers.get(1)) {
            IndexClass index = classes.indexes.computeIfAbsent(
                    row.key(0, 1), key -> new IndexClass(row.text(2), row.text(3), new LinkedHashMap<>()));
            row.some(4).ifPresent(name -> index.parameters().put(name, row.text(5)));
        }
        answers.get(2).forEach(row -> classes.parameters.put(row.key(0, 1), row.text(2)));
        return classes;
    }

    boolean areTold() {
        return denial.isEmpty();
    }

    /** A value that only %Dictionary tells. */
    <T> Told<T> told(Supplier<T> value) {
        return areTold() ? Told.of(value.get()) : Told.nothing(denial);
    }

    Optional<Property> property(String className, String column) {
        return Optional.ofNullable(properties.get(SchemaRow.key(className, column)));
    }

    Optional<String> parameter(String className, String name) {
        return Optional.ofNullable(parameters.get(SchemaRow.key(className, name))).filter(value -> !value.isEmpty());
    }

    /** The type of an index as CREATE INDEX takes it; empty for a standard one. */
    Told<Optional<String>> indexType(String className, String index) {
        return told(() -> Optional.ofNullable(indexes.get(SchemaRow.key(className, index))).flatMap(IndexClass::written));
    }

    private record IndexClass(String type, String typeClass, Map<String, String> parameters) {
        Optional<String> written() {
            if (typeClass.toUpperCase(Locale.ROOT).equals(HNSW)) {
                return Optional.of("HNSW(" + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + written(parameter.getValue()))
                        .collect(Collectors.joining(", ")) + ")");
            }
            String kind = type.toUpperCase(Locale.ROOT);
            return kind.isEmpty() || kind.equals("INDEX") || kind.equals("KEY") ? Optional.empty() : Optional.of(kind);
        }

        private static String written(String value) {
            return value.matches("\\d+") ? value : "'" + value + "'";
        }
    }
}
