package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table object in Kotlin. Used by one thread. */
final class KotlinTable extends TableCode {
    private final String packageName;

    KotlinTable(TableDefinition table, TableSources sources, String packageName) {
        super(table, sources, Language.KOTLIN);
        this.packageName = packageName;
        imports.add("org.jetbrains.exposed.v1.core.Table");
    }

    SourceFile file() {
        List<String> properties = properties();
        List<String> statements = indexesAndKeys();
        String body = title() + "object " + type() + " : Table(" + name() + ") {\n" + indented(properties, "    ")
                + (statements.isEmpty() ? "" : "\n    init {\n" + indented(statements, "        ") + "    }\n") + description() + "}\n";
        String head = (packageName.isEmpty() ? "" : "package " + packageName + "\n\n")
                + imports.stream().map(one -> "import " + one + "\n").collect(Collectors.joining());
        return new SourceFile(type() + ".kt", head + body);
    }

    private List<String> properties() {
        List<String> lines = new ArrayList<>(columns());
        primaryKey().ifPresent(key -> lines.add("override val primaryKey = PrimaryKey(" + key.getKey()
                + key.getValue().map(name -> ", name = " + Literals.of(name)).orElse("") + ")"));
        String options = options();
        if (!options.isEmpty()) {
            lines.add(isMark(options) ? options : "override val options: List<TableOption> = listOf(" + options + ")");
        }
        return lines;
    }

    private String description() {
        if (table.description().isEmpty()) {
            return "";
        }
        imports.add("io.github.exposediris.core.ddl.TableElements");
        return "\n    override fun createStatement(): List<String> =\n        TableElements.description("
                + Literals.of(table.description().get()) + ", super.createStatement())\n";
    }

    @Override
    String column(ColumnDefinition column, String field) {
        return "val " + field + " = " + expression(column);
    }

    @Override
    String index(String name, boolean unique, String type, String columns) {
        return "index(" + name + ", " + unique + ", " + columns + (type.isEmpty() ? "" : ", indexType = " + Literals.of(type)) + ")";
    }

    @Override
    String foreignKey(ForeignKeyDefinition key, List<String> columns, List<String> targets) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(columns.get(i) + " to " + targets.get(i));
        }
        return "foreignKey(" + String.join(", ", pairs) + ", onUpdate = " + rule(key.onUpdate()) + ", onDelete = " + rule(key.onDelete())
                + ", name = " + Literals.of(key.name()) + ")";
    }
}
