package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.tables.Language;
import io.github.exposediris.jdbc.tables.SourceFile;
import io.github.exposediris.jdbc.tables.TableSources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table objects that were written for a schema make the same schema again. */
class GeneratedTablesTest {
    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE old.\"Order\" (id BIGINT IDENTITY, \"number\" VARCHAR(12) NOT NULL, "
                    + "placed TIMESTAMP DEFAULT CURRENT_TIMESTAMP(6), due DATE, at_time TIME(6), paid BIT DEFAULT 0 NOT NULL, "
                    + "total NUMERIC(12,2) DEFAULT 1.50 NOT NULL, note LONGVARCHAR, scan LONGVARBINARY, ref UNIQUEIDENTIFIER, "
                    + "flags TINYINT, parts SMALLINT, weight DOUBLE, \"class\" VARCHAR(5) DEFAULT 'a$b', version ROWVERSION, "
                    + "code VARCHAR(9) COLLATE %EXACT %DESCRIPTION 'as \"printed\"', raw VARBINARY(30), fine TIMESTAMP2, "
                    + "any_text VARCHAR(''), emb VECTOR(DOUBLE, 3), CONSTRAINT uq_number UNIQUE (\"number\"), "
                    + "%DESCRIPTION 'orders of \"customers\"') WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
            "CREATE TABLE old.line (order_id BIGINT NOT NULL, pos INTEGER NOT NULL, parent INTEGER, "
                    + "CONSTRAINT pk_line PRIMARY KEY (order_id, pos), "
                    + "CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES old.\"Order\" (id) ON DELETE CASCADE)",
            "CREATE INDEX ix_two ON TABLE old.\"Order\" (due, paid)",
            "CREATE BITMAP INDEX ix_paid ON TABLE old.\"Order\" (paid)",
            "CREATE INDEX hx ON TABLE old.\"Order\" (emb) AS HNSW(Distance='Cosine', M=24)");

    @TempDir
    Path folder;

    @Test
    void tablesMadeFromTheSourcesAreTheSame() throws Exception {
        try (EmbeddedIris server = EmbeddedIris.start(); IrisJdbcDatabase iris = IrisJdbc.connect(server.url())) {
            iris.transactionWithoutResult(tx -> SCHEMA.forEach(tx::execute));
            List<TableDefinition> found = iris.transaction(tx -> tx.reflect(SchemaScope.schema("old")));
            List<TableDefinition> moved = found.stream().map(table -> moved(table, "new_one")).toList();
            Table[] objects = compiled(TableSources.of(moved, "generated.tables", Language.JAVA));

            iris.transactionWithoutResult(tx -> tx.create(objects));
            List<TableDefinition> made = iris.transaction(tx -> tx.reflect(SchemaScope.schema("new_one")));
            assertEquals(lines(moved), lines(made));
            assertEquals(moved, made);
            assertEquals(List.of(), iris.transaction(tx -> tx.migrationStatements(objects)));
        }
    }

    @Test
    void whatWasNotToldIsAMarkedLine() {
        try (EmbeddedIris server = EmbeddedIris.builder().dictionaryDenied().start();
                IrisJdbcDatabase iris = IrisJdbc.connect(server.url())) {
            iris.transactionWithoutResult(tx -> tx.execute("CREATE TABLE old.t (id INTEGER, seen TIMESTAMP, emb VECTOR(DOUBLE, 3))"));
            String source = TableSources.of(iris.transaction(tx -> tx.reflect(SchemaScope.schema("old"))), "", Language.JAVA).get(0).text();

            assertTrue(source.contains("    // CANNOT TELL the type of seen: TIMESTAMP, TIMESTAMP2 and DATETIME look alike"), source);
            assertTrue(source.contains("    // CANNOT TELL the type of emb: VARCHAR(4096), VARCHAR('') and VECTOR look alike"), source);
            assertTrue(source.contains("// CANNOT TELL storage and class parameters: %Dictionary cannot be read (SQLCODE -99)"), source);
            assertTrue(source.contains("optional(integer32(\"id\"))"), source);
        }
    }

    @Test
    void kotlinObjectsSayTheSame() {
        try (EmbeddedIris server = EmbeddedIris.start(); IrisJdbcDatabase iris = IrisJdbc.connect(server.url())) {
            iris.transactionWithoutResult(tx -> SCHEMA.forEach(tx::execute));
            String source = TableSources.of(iris.transaction(tx -> tx.reflect(SchemaScope.schema("old"))), "p", Language.KOTLIN).stream()
                    .map(SourceFile::text)
                    .collect(Collectors.joining());
            for (String line : List.of(
                    "object Order : Table(\"old.Order\") {",
                    "    val id = long(\"id\").autoIncrement()",
                    "    val number = varchar(\"number\", 12)",
                    "    val placed = FractionColumns.dateTime(this, \"placed\", 6)"
                            + ".defaultExpression(ColumnDefault.of(\"CURRENT_TIMESTAMP(6)\")).nullable()",
                    "    val class_ = varchar(\"class\", 5).defaultExpression(ColumnDefault.of(\"'a\\u0024b'\")).nullable()",
                    "    val fine = datetime(\"fine\").nullable()",
                    "    val emb = doubleVector(\"emb\", 3).nullable()",
                    "    override val primaryKey = PrimaryKey(orderId, pos, name = \"pk_line\")",
                    "    override val options: List<TableOption> = listOf(TableOptions.none().allowIdentityInsert())",
                    "        index(\"ix_paid\", false, paid, indexType = \"BITMAP\")",
                    "        foreignKey(orderId to Order.id, onUpdate = ReferenceOption.NO_ACTION, onDelete = ReferenceOption.CASCADE, "
                            + "name = \"fk_order\")")) {
                assertTrue(source.contains(line + "\n"), line + " is missing in\n" + source);
            }
        }
    }

    private static String lines(List<TableDefinition> tables) {
        return tables.toString().replace("ColumnDefinition[", "\nColumnDefinition[").replace("IndexDefinition[", "\nIndexDefinition[");
    }

    private static TableDefinition moved(TableDefinition table, String schema) {
        List<ForeignKeyDefinition> keys = table.foreignKeys().stream()
                .map(key -> new ForeignKeyDefinition(
                        key.name(), key.columns(), schema, key.targetTable(), key.targetColumns(), key.onUpdate(), key.onDelete()))
                .toList();
        return new TableDefinition(
                schema, table.name(), table.type(), table.columns(), table.primaryKey(), table.indexes(), keys, table.options(),
                table.description(), Optional.empty());
    }

    private Table[] compiled(List<SourceFile> sources) throws IOException, ReflectiveOperationException {
        String classPath = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classPath));
        for (SourceFile source : sources) {
            arguments.add(Files.writeString(folder.resolve(source.name()), source.text()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, System.err, arguments.toArray(String[]::new)), () -> sources.toString());
        List<Table> tables = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (SourceFile source : sources) {
                Class<?> type = loader.loadClass("generated.tables." + source.name().replace(".java", ""));
                tables.add((Table) type.getField("TABLE").get(null));
            }
        }
        return tables.toArray(Table[]::new);
    }
}
