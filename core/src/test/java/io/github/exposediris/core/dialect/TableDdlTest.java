package io.github.exposediris.core.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.Articles;
import io.github.exposediris.core.Authors;
import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import org.jetbrains.exposed.v1.core.BooleanColumnType;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnDiff;
import org.jetbrains.exposed.v1.core.LiteralOp;
import org.jetbrains.exposed.v1.core.ReferenceOption;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.TextColumnType;
import org.jetbrains.exposed.v1.core.ULongColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDdlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id         | id BIGINT IDENTITY PRIMARY KEY
            int32      | int32 INT NOT NULL
            int64      | int64 BIGINT NOT NULL
            float64    | float64 double NOT NULL
            amount     | amount DECIMAL(18, 4) NOT NULL
            label      | label VARCHAR(80) NOT NULL
            body       | body VARCHAR(65535) NOT NULL
            flag       | flag BIT NOT NULL
            day_of     | day_of DATE NOT NULL
            uuid       | uuid UNIQUEIDENTIFIER NOT NULL
            int8       | int8 TINYINT NOT NULL
            int16      | int16 SMALLINT NOT NULL
            float32    | float32 double NOT NULL
            moment     | moment TIMESTAMP2 NOT NULL
            clock      | clock TIME(9) NOT NULL
            bytes      | bytes VARBINARY(16) NOT NULL
            long_bytes | long_bytes VARBINARY(65535) NOT NULL
            blob_of    | blob_of LONGVARBINARY NOT NULL
            stream     | stream LONGVARCHAR NOT NULL
            """)
    void aColumnIsWrittenWithItsType(String name, String expected) {
        Column<?> column = new EveryType().getColumns().stream().filter(c -> c.getName().equals(name)).findFirst().orElseThrow();
        assertEquals(expected, DetachedTransaction.within(() -> column.descriptionDdl(false)));
    }

    @Test
    void aTableIsCreatedWithItsColumns() {
        assertEquals(
                List.of("CREATE TABLE IF NOT EXISTS authors (id BIGINT IDENTITY PRIMARY KEY, pen_name VARCHAR(60) NOT NULL)"),
                created(Authors.TABLE));
    }

    @Test
    void aReferenceIsAForeignKeyWithoutActions() {
        assertEquals(
                "CREATE TABLE IF NOT EXISTS articles (id BIGINT IDENTITY PRIMARY KEY, title VARCHAR(80) NOT NULL,"
                        + " pages INT NOT NULL, published DATE NULL, author BIGINT NULL,"
                        + " CONSTRAINT fk_articles_author__id FOREIGN KEY (author) REFERENCES authors(id))",
                created(Articles.TABLE).get(0));
    }

    @Test
    void aForeignKeyKeepsTheActionsThatIrisHas() {
        assertEquals(
                "CREATE TABLE IF NOT EXISTS notes (author BIGINT NOT NULL, CONSTRAINT fk_notes_author__id FOREIGN KEY (author)"
                        + " REFERENCES authors(id) ON DELETE CASCADE)",
                created(new References(ReferenceOption.CASCADE)).get(0));
    }

    @Test
    void aForeignKeyWithRestrictIsRefused() {
        UnsupportedByIrisException refusal =
                assertThrows(UnsupportedByIrisException.class, () -> created(new References(ReferenceOption.RESTRICT)));
        assertEquals(
                "IRIS has no RESTRICT for foreign keys; leave it out: NO ACTION, the default, refuses at once as well.",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"true, flag BIT DEFAULT 1 NOT NULL", "false, flag BIT DEFAULT 0 NOT NULL"})
    void aBooleanDefaultIsABit(boolean value, String expected) {
        Table table = new Table("t") {};
        Column<Boolean> flag = table.defaultExpression(
                table.bool("flag"), new LiteralOp<>(new BooleanColumnType(), value));
        assertEquals(expected, DetachedTransaction.within(() -> flag.descriptionDdl(false)));
    }

    @Test
    void aTextDefaultIsALiteral() {
        Table table = new Table("t") {};
        Column<String> label = table.defaultExpression(
                table.varchar("label", 9, null), new LiteralOp<>(new TextColumnType(), "it's"));
        assertEquals(
                "label VARCHAR(9) DEFAULT 'it''s' NOT NULL",
                DetachedTransaction.within(() -> label.descriptionDdl(false)));
    }

    @Test
    void aRangeCheckIsLeftOut() {
        Table table = new Table("bytes") {};
        table.ubyte("b", null);
        assertEquals("CREATE TABLE IF NOT EXISTS bytes (b SMALLINT NOT NULL)",
                ExposedSql.adapt(created(table).get(0), ServerRelease.NEWEST).sql());
    }

    @Test
    void aReservedWordIsQuotedAsTableAndColumn() {
        Table table = new Table("order") {};
        table.integer("user", null);
        assertEquals(List.of("CREATE TABLE IF NOT EXISTS \"order\" (\"user\" INT NOT NULL)"), created(table));
    }

    @Test
    void aSchemaLeadsTheTablesName() {
        Table table = new Table("Shop.items") {};
        table.integer("n", null);
        assertEquals(List.of("CREATE TABLE IF NOT EXISTS Shop.items (n INT NOT NULL)"), created(table));
    }

    @Test
    void aTableIsDroppedIfItIsThere() {
        assertEquals(
                List.of("DROP TABLE IF EXISTS authors"), DetachedTransaction.within(() -> Authors.TABLE.dropStatement()));
    }

    @Test
    void anUnsigned64BitColumnHasTheLargestInteger() {
        assertEquals("BIGINT", DetachedTransaction.within(new ULongColumnType()::sqlType));
    }

    @Test
    void aTimestampWithTimeZoneIsRefused() {
        assertThrows(
                UnsupportedByIrisException.class,
                () -> new IrisDialect().getDataTypeProvider().timestampWithTimeZoneType());
    }

    @Test
    void aColumnIsAltered() {
        ColumnDiff typeOnly = new ColumnDiff(false, true, false, false, false, false, false);
        assertEquals(List.of("ALTER TABLE authors ALTER COLUMN pen_name VARCHAR(60)"), altered(Authors.TABLE.name, typeOnly));
    }

    @Test
    void aColumnIsAlteredOneChangeAStatement() {
        ColumnDiff typeAndNullability = new ColumnDiff(true, true, false, false, false, false, false);
        assertEquals(
                List.of(
                        "ALTER TABLE articles ALTER COLUMN published DATE",
                        "ALTER TABLE articles ALTER COLUMN published NULL"),
                altered(Articles.TABLE.published, typeAndNullability));
    }

    @Test
    void aColumnIsMadeMandatory() {
        ColumnDiff nullability = new ColumnDiff(true, false, false, false, false, false, false);
        assertEquals(
                List.of("ALTER TABLE authors ALTER COLUMN pen_name NOT NULL"), altered(Authors.TABLE.name, nullability));
    }

    @Test
    void aPrimaryKeyIsAdded() {
        assertEquals(
                "ALTER TABLE articles ADD CONSTRAINT \"primary\" PRIMARY KEY (id, title)",
                DetachedTransaction.within(() ->
                        new IrisDialect().addPrimaryKey(Articles.TABLE, "primary", Articles.TABLE.id, Articles.TABLE.title)));
    }

    @Test
    void aPrimaryKeyIsAddedWithoutName() {
        assertEquals(
                "ALTER TABLE articles ADD PRIMARY KEY (id)",
                DetachedTransaction.within(
                        () -> new IrisDialect().addPrimaryKey(Articles.TABLE, null, Articles.TABLE.id)));
    }

    private static List<String> created(Table table) {
        return DetachedTransaction.within(() -> table.createStatement());
    }

    private static List<String> altered(Column<?> column, ColumnDiff changes) {
        return DetachedTransaction.within(() -> column.modifyStatements(changes));
    }

    private static final class References extends IrisTable {
        References(ReferenceOption onDelete) {
            super("notes");
            reference("author", Authors.TABLE.id, onDelete, null, null);
        }
    }
}
