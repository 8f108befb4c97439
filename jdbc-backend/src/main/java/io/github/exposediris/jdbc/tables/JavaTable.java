package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table object in Java. Used by one thread. */
final class JavaTable extends TableCode {
    private final String packageName;

    JavaTable(TableDefinition table, TableSources sources, String packageName) {
        super(table, sources, Language.JAVA);
        this.packageName = packageName;
        imports.add("io.github.exposediris.core.table.IrisTable");
    }

    SourceFile file() {
        List<String> columns = columns();
        List<String> constructor = constructor();
        String body = title() + "public final class " + type() + " extends IrisTable {\n"
                + "    /** The only instance. */\n    public static final " + type() + " TABLE = new " + type() + "();\n\n"
                + indented(columns, "    ") + "\n    private " + type() + "() {\n" + indented(constructor, "        ") + "    }\n}\n";
        String head = (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + imports.stream().map(one -> "import " + one + ";\n").collect(Collectors.joining());
        return new SourceFile(type() + ".java", head + body);
    }

    @Override
    String column(ColumnDefinition column, String field) {
        imports.add("org.jetbrains.exposed.v1.core.Column");
        String type = new ColumnCode(column, Language.JAVA, imports).javaType();
        return "public final Column<" + type + "> " + field + " = " + expression(column) + ";";
    }

    private List<String> constructor() {
        List<String> lines = new ArrayList<>();
        lines.add("super(" + name() + ");");
        primaryKey().ifPresent(key -> lines.add(key.getValue()
                .map(name -> "namedPrimaryKey(" + Literals.of(name) + ", " + key.getKey() + ");")
                .orElse("primaryKey(" + key.getKey() + ");")));
        lines.addAll(indexesAndKeys());
        String options = options();
        if (!options.isEmpty()) {
            lines.add(isMark(options) ? options : "options(" + options + ");");
        }
        table.description().ifPresent(text -> lines.add("description(" + Literals.of(text) + ");"));
        return lines;
    }

    @Override
    String index(String name, boolean unique, String type, String columns) {
        return type.isEmpty()
                ? (unique ? "uniqueIndex(" : "index(") + name + ", " + columns + ");"
                : "typedIndex(" + name + ", " + Literals.of(type) + ", " + columns + ");";
    }

    @Override
    String foreignKey(ForeignKeyDefinition key, List<String> columns, List<String> targets) {
        imports.add("java.util.List");
        return "foreignKey(" + Literals.of(key.name()) + ", List.of(" + String.join(", ", columns) + "), List.of("
                + String.join(", ", targets) + "), " + rule(key.onUpdate()) + ", " + rule(key.onDelete()) + ");";
    }
}
