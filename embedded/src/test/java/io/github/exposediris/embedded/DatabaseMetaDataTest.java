package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link DatabaseMetaData} of pgjdbc, which asks pg_catalog in the SQL of PostgreSQL. */
class DatabaseMetaDataTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    private DatabaseMetaData metaData;

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE Users (id BIGINT IDENTITY, Name VARCHAR(50) %DESCRIPTION 'full name' NOT NULL, email VARCHAR(60), "
                        + "active BIT DEFAULT 1, score NUMERIC(10,2) DEFAULT 1.5, emb VECTOR(DOUBLE, 3), "
                        + "CONSTRAINT uq_email UNIQUE (email), %DESCRIPTION 'people')",
                "CREATE TABLE Orders (a INT, b INT, owner BIGINT, CONSTRAINT pk_orders PRIMARY KEY (b, a), "
                        + "CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES Users (id) ON DELETE CASCADE)",
                "CREATE TABLE shop.item (id INT)",
                "CREATE INDEX ix_two ON TABLE Users (Name, active)",
                "CREATE VIEW named AS SELECT id, Name FROM Users");
        metaData = server.connection().getMetaData();
    }

    @Test
    void tablesAreFoundByPatternTypeAndSchema() throws SQLException {
        assertEquals(
                List.of("SQLUser|Orders|TABLE|null", "SQLUser|Users|TABLE|people", "shop|item|TABLE|null"),
                sorted(columns(metaData.getTables(null, null, "%", new String[] {"TABLE"}), "TABLE_SCHEM", "TABLE_NAME",
                        "TABLE_TYPE", "REMARKS")));
        assertEquals(
                List.of("named|VIEW"),
                columns(metaData.getTables("USER", "SQLUser", "n%", new String[] {"VIEW"}), "TABLE_NAME", "TABLE_TYPE"));
        assertEquals(List.of("item"), columns(metaData.getTables(null, "shop", "%", null), "TABLE_NAME"));
    }

    @Test
    void namesCompareWithoutCaseAndPatternsCanBeEscaped() throws SQLException {
        server.run("CREATE TABLE a_b (id INT)", "CREATE TABLE axb (id INT)");

        assertEquals(List.of("Users"), columns(metaData.getTables(null, "SQLUSER", "USERS", null), "TABLE_NAME"));
        assertEquals(List.of("a_b"), columns(metaData.getTables(null, null, "a\\_b", null), "TABLE_NAME"));
    }

    @Test
    void columnsHaveTypesDefaultsAndRemarks() throws SQLException {
        assertEquals(
                List.of(
                        "id|-5|int8|19|0|0|null|null|NO|YES|1",
                        "Name|12|varchar|50|0|0|full name|null|NO|NO|2",
                        "email|12|varchar|60|0|1|null|null|YES|NO|3",
                        "active|-7|bool|1|0|1|null|1|YES|NO|4",
                        "score|2|numeric|10|2|1|null|1.5|YES|NO|5",
                        "emb|12|varchar|2147483647|0|1|null|null|YES|NO|6"),
                columns(metaData.getColumns(null, "SQLUser", "Users", "%"), "COLUMN_NAME", "DATA_TYPE", "TYPE_NAME", "COLUMN_SIZE",
                        "DECIMAL_DIGITS", "NULLABLE", "REMARKS", "COLUMN_DEF", "IS_NULLABLE", "IS_AUTOINCREMENT", "ORDINAL_POSITION"));
    }

    @Test
    void primaryKeysHaveTheirColumnsInOrder() throws SQLException {
        assertEquals(
                List.of("a|2|pk_orders", "b|1|pk_orders"),
                sorted(columns(metaData.getPrimaryKeys(null, "SQLUser", "Orders"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME")));
        assertEquals(
                List.of("id|1|RowIDField_As_PKey"),
                columns(metaData.getPrimaryKeys(null, "SQLUser", "Users"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"));
    }

    @Test
    void foreignKeysAreSeenFromBothSides() throws SQLException {
        List<String> expected = List.of("Users|id|Orders|owner|1|3|0|fk_owner|RowIDField_As_PKey");
        String[] names = {
            "PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME", "KEY_SEQ", "UPDATE_RULE", "DELETE_RULE", "FK_NAME", "PK_NAME"
        };

        assertEquals(expected, columns(metaData.getImportedKeys(null, "SQLUser", "Orders"), names));
        assertEquals(expected, columns(metaData.getExportedKeys(null, "SQLUser", "Users"), names));
        assertEquals(expected, columns(metaData.getCrossReference(null, "SQLUser", "Users", null, "SQLUser", "Orders"), names));
        assertEquals(List.of(), columns(metaData.getImportedKeys(null, "SQLUser", "Users"), names));
    }

    @Test
    void indexesHaveARowForEachField() throws SQLException {
        String[] names = {"INDEX_NAME", "NON_UNIQUE", "ORDINAL_POSITION", "COLUMN_NAME", "ASC_OR_DESC"};

        assertEquals(
                List.of("RowIDField_As_PKey|f|1|id|A", "ix_two|t|1|Name|A", "ix_two|t|2|active|A", "uq_email|f|1|email|A"),
                sorted(columns(metaData.getIndexInfo(null, "SQLUser", "Users", false, false), names)));
        assertEquals(
                List.of("RowIDField_As_PKey|f|1|id|A", "uq_email|f|1|email|A"),
                sorted(columns(metaData.getIndexInfo(null, "SQLUser", "Users", true, false), names)));
    }

    @Test
    void schemasCatalogsAndTableTypesAreListed() throws SQLException {
        assertEquals(
                List.of("SQLUser", "information_schema", "pg_catalog", "shop"), sorted(columns(metaData.getSchemas(), "TABLE_SCHEM")));
        assertEquals(List.of("SQLUser"), columns(metaData.getSchemas(null, "SQL%"), "TABLE_SCHEM"));
        assertEquals(List.of("USER"), columns(metaData.getCatalogs(), "TABLE_CAT"));
        assertTrue(columns(metaData.getTableTypes(), "TABLE_TYPE").containsAll(List.of("TABLE", "VIEW")));
    }

    @Test
    void typesAreThoseThatTheWireAnnounces() throws SQLException {
        List<String> types = columns(metaData.getTypeInfo(), "TYPE_NAME", "DATA_TYPE");

        assertTrue(types.containsAll(List.of("int4|4", "varchar|12", "numeric|2", "bool|-7", "_int4|2003", "timestamp|93")),
                types::toString);
        assertEquals(List.of(), columns(metaData.getUDTs(null, null, "%", null), "TYPE_NAME"));
    }

    @Test
    void theBestRowIdentifierIsThePrimaryKey() throws SQLException {
        assertEquals(
                List.of("id"),
                columns(metaData.getBestRowIdentifier(null, "SQLUser", "Users", DatabaseMetaData.bestRowSession, true), "COLUMN_NAME"));
    }

    @Test
    void thereAreNoRoutines() throws SQLException {
        assertEquals(List.of(), columns(metaData.getProcedures(null, null, "%"), "PROCEDURE_NAME"));
        assertEquals(List.of(), columns(metaData.getProcedureColumns(null, null, "%", "%"), "COLUMN_NAME"));
        assertEquals(List.of(), columns(metaData.getFunctions(null, null, "%"), "FUNCTION_NAME"));
        assertEquals(List.of(), columns(metaData.getFunctionColumns(null, null, "%", "%"), "COLUMN_NAME"));
    }

    @Test
    void theOwnerHasAllPrivileges() throws SQLException {
        assertTrue(columns(metaData.getTablePrivileges(null, "SQLUser", "Users"), "GRANTEE", "PRIVILEGE").contains("_SYSTEM|SELECT"));
        assertTrue(columns(metaData.getColumnPrivileges(null, "SQLUser", "Users", "email"), "COLUMN_NAME", "PRIVILEGE")
                .contains("email|UPDATE"));
    }

    @Test
    void limitsAndKeywordsAreThoseOfTheServer() throws SQLException {
        List<String> keywords = Arrays.asList(metaData.getSQLKeywords().split(","));

        assertEquals(127, metaData.getMaxColumnNameLength());
        assertEquals(32, metaData.getMaxColumnsInIndex());
        assertTrue(keywords.contains("top"), keywords::toString);
        assertFalse(keywords.contains("select"), keywords::toString);
        assertEquals("USER", server.connection().getCatalog());
        assertEquals("SQLUser", server.connection().getSchema());
    }

    @Test
    void whatIsDefinedLaterIsSeenByAPreparedQuestion() throws SQLException {
        try (PreparedStatement question = server.connection().prepareStatement(
                "SELECT count(*) FROM pg_catalog.pg_class c WHERE c.relkind = 'r' AND c.relname LIKE ?")) {
            question.setString(1, "later%");
            List<String> before = columns(question.executeQuery(), "count");
            server.run("CREATE TABLE later1 (id INT)");

            assertEquals(List.of("0"), before);
            assertEquals(List.of("1"), columns(question.executeQuery(), "count"));
        }
    }

    @Test
    void commonQuestionsOfOtherToolsAreAnswered() throws SQLException {
        assertEquals(
                List.of("b", "a"),
                server.rows("SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) "
                                + "WHERE i.indrelid = 'orders'::regclass AND i.indisprimary ORDER BY a.attnum DESC"));
        assertEquals(List.of("t|f"), server.rows("SELECT relhasindex, relispartition FROM pg_catalog.pg_class WHERE relname = 'users'"));
        assertEquals(
                List.of("SQLUser|Users|uq_email"),
                server.rows("SELECT schemaname, tablename, indexname FROM pg_indexes WHERE indexname ~* '^UQ'"));
        assertEquals(List.of("varchar(60)"), server.rows("SELECT replace(pg_catalog.format_type(atttypid, atttypmod), "
                + "'character varying', 'varchar') FROM pg_catalog.pg_attribute WHERE attname = 'email' AND attnum > 1"));
    }

    @Test
    void labelsAreThoseOfPostgresql() throws SQLException {
        ResultSetMetaData labels = server.connection()
                .createStatement()
                .executeQuery("SELECT oid, nspname AS n, 1, pg_catalog.pg_get_userbyid(nspowner), CASE WHEN true THEN 1 END, oid::text "
                        + "FROM pg_catalog.pg_namespace")
                .getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= labels.getColumnCount(); i++) {
            names.add(labels.getColumnLabel(i) + " " + labels.getColumnTypeName(i));
        }

        assertEquals(List.of("oid oid", "n name", "?column? int4", "pg_get_userbyid varchar", "case int4", "oid varchar"), names);
    }

    @Test
    void resultColumnsKnowTheirTypes() throws SQLException {
        ResultSetMetaData columns = server.connection().createStatement().executeQuery("SELECT id, score, Name AS n FROM Users")
                .getMetaData();

        assertEquals(Types.BIGINT, columns.getColumnType(1));
        assertEquals("numeric", columns.getColumnTypeName(2));
        assertEquals("n", columns.getColumnLabel(3));
        assertFalse(columns.isAutoIncrement(1));
        assertEquals(ResultSetMetaData.columnNullableUnknown, columns.isNullable(1));
    }

    @Test
    void parametersKnowTheirTypes() throws SQLException {
        try (PreparedStatement statement = server.connection().prepareStatement("SELECT id FROM Users WHERE Name = ? AND id = ?")) {
            assertEquals(Types.VARCHAR, statement.getParameterMetaData().getParameterType(1));
            assertEquals(Types.BIGINT, statement.getParameterMetaData().getParameterType(2));
        }
    }

    @Test
    void arraysOfTheDriverHaveElementTypes() throws SQLException {
        Array array = server.connection().createArrayOf("int4", new Object[] {1, 2});

        assertEquals(Types.INTEGER, array.getBaseType());
        assertArrayEquals(new Integer[] {1, 2}, (Object[]) array.getArray());
    }

    private static List<String> columns(ResultSet rows, String... names) throws SQLException {
        List<String> found = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (String name : names) {
                    values.add(rows.getString(name));
                }
                found.add(values.stream().map(String::valueOf).collect(Collectors.joining("|")));
            }
        }
        return found;
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }
}
