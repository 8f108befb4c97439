package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.IndexDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table object in one of the languages: what both write alike. Used by one thread. */
abstract class TableCode {
    private static final String MARK = "// CANNOT TELL ";

    final TableDefinition table;
    final Set<String> imports = new TreeSet<>();
    private final TableSources sources;
    private final Language language;
    private final Map<String, String> fields;

    TableCode(TableDefinition table, TableSources sources, Language language) {
        this.table = table;
        this.sources = sources;
        this.language = language;
        this.fields = fields(table);
    }

    /** The statement or declaration of an index over columns of the object. */
    abstract String index(String name, boolean unique, String type, String columns);

    /** The statement of a foreign key; the names are those of columns, in order. */
    abstract String foreignKey(ForeignKeyDefinition key, List<String> columns, List<String> targets);

    /** The declaration of a column whose type is told. */
    abstract String column(ColumnDefinition column, String field);

    final String type() {
        return sources.type(table);
    }

    final String title() {
        return "\n/** " + Literals.comment(table.description().orElse("Table " + table.schema() + "." + table.name())) + ". */\n";
    }

    final String name() {
        return Literals.of(table.schema() + "." + table.name());
    }

    final List<String> columns() {
        return table.columns().stream()
                .map(column -> column.type().isTold()
                        ? column(column, fields.get(column.name()))
                        : MARK + "the type of " + Literals.comment(column.name() + ": " + column.type().why()))
                .toList();
    }

    final String expression(ColumnDefinition column) {
        return new ColumnCode(column, language, imports).expression();
    }

    /** The columns of the primary key, and its name; no name where it is the IDENTITY column. */
    final Optional<Map.Entry<String, Optional<String>>> primaryKey() {
        return table.primaryKey()
                .filter(key -> areTold(key.columns()))
                .map(key -> Map.entry(names(key.columns()), isIdentity(key.columns()) ? Optional.empty() : Optional.of(key.name())));
    }

    final List<String> indexesAndKeys() {
        List<String> lines = new ArrayList<>();
        table.indexes().forEach(index -> lines.add(index(index)));
        table.foreignKeys().forEach(key -> lines.add(foreignKey(key)));
        return lines;
    }

    private String index(IndexDefinition index) {
        if (!areTold(index.columns())) {
            return MARK + "index " + Literals.comment(index.name()) + ": nor the type of its columns";
        } else if (!index.type().isTold() && !index.unique()) {
            return MARK + "the type of index " + Literals.comment(index.name() + ": " + index.type().why());
        }
        String type = index.unique() ? "" : index.type().get().orElse("");
        return index(Literals.of(index.name()), index.unique(), type, names(index.columns()));
    }

    private String foreignKey(ForeignKeyDefinition key) {
        TableDefinition target = sources.target(table, key);
        if (target == null || !areTold(key.columns())) {
            return MARK + "foreign key " + Literals.comment(key.name() + " to " + key.targetSchema() + "." + key.targetTable())
                    + " here: that table has no object, or its keys lead back to this one";
        }
        imports.add("org.jetbrains.exposed.v1.core.ReferenceOption");
        String prefix = target == table ? "" : sources.type(target) + (language == Language.JAVA ? ".TABLE." : ".");
        List<String> targets = key.targetColumns().stream().map(name -> prefix + field(target, fields(target), name)).toList();
        return foreignKey(key, key.columns().stream().map(name -> field(table, fields, name)).toList(), targets);
    }

    /** A call of the options; empty where there are none. A mark where they are not told. */
    final String options() {
        if (!table.options().isTold()) {
            return MARK + "storage and class parameters: " + Literals.comment(table.options().why());
        }
        String calls = table.options().get().stream()
                .map(option -> option.startsWith("STORAGETYPE") ? ".columnar()" : ".allowIdentityInsert()")
                .collect(Collectors.joining());
        if (!calls.isEmpty()) {
            imports.add("io.github.exposediris.core.ddl.TableOptions");
        }
        return calls.isEmpty() ? "" : "TableOptions.none()" + calls;
    }

    static boolean isMark(String line) {
        return line.startsWith(MARK);
    }

    static String rule(String rule) {
        return "ReferenceOption." + rule.replace(' ', '_');
    }

    static String indented(List<String> lines, String indent) {
        return lines.stream().map(line -> indent + line + "\n").collect(Collectors.joining());
    }

    private boolean isIdentity(List<String> columns) {
        return columns.size() == 1 && table.column(columns.get(0)).filter(ColumnDefinition::isIdentity).isPresent();
    }

    private boolean areTold(List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).filter(column -> column.type().isTold()).isPresent());
    }

    private String names(List<String> columns) {
        return columns.stream().map(name -> field(table, fields, name)).collect(Collectors.joining(", "));
    }

    private static String field(TableDefinition table, Map<String, String> fields, String column) {
        return fields.get(table.column(column).map(ColumnDefinition::name).orElse(column));
    }

    private static Map<String, String> fields(TableDefinition table) {
        return Names.ofFields(table.columns().stream().map(ColumnDefinition::name).toList());
    }
}
