package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** INFORMATION_SCHEMA as IRIS shows it: catalogues are NULL, flags are YES and NO, names compare without case. */
class InformationSchemaTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE Users (id BIGINT IDENTITY, Name VARCHAR(50) NOT NULL, email VARCHAR(60), active BIT DEFAULT 1, "
                        + "note LONGVARCHAR, score NUMERIC(10,2) DEFAULT 1.5, tag VARCHAR(5) DEFAULT 'x' , "
                        + "CONSTRAINT uq_email UNIQUE (email), %DESCRIPTION 'people')",
                "CREATE TABLE Orders (id INT PRIMARY KEY, owner BIGINT, "
                        + "CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES Users (id) ON DELETE CASCADE)",
                "CREATE INDEX ix_two ON TABLE Users (Name, active)");
    }

    @Test
    void tablesHaveTypeClassAndDescription() throws SQLException {
        assertEquals(
                List.of("null|SQLUser|Users|BASE TABLE|User.Users|people"),
                server.rows("SELECT TABLE_CATALOG, TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, CLASSNAME, DESCRIPTION "
                        + "FROM INFORMATION_SCHEMA.TABLES WHERE table_schema = 'SQLUSER' AND table_name = 'users'"));
    }

    @Test
    void itsNameMayBeDelimited() throws SQLException {
        assertEquals(
                List.of("Orders", "Users"), server.rows("SELECT TABLE_NAME FROM \"INFORMATION_SCHEMA\".TABLES ORDER BY TABLE_NAME"));
    }

    @Test
    void definitionsMayReadItFirst() throws SQLException {
        server.run("CREATE VIEW shown AS SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'");

        assertEquals(List.of("Orders", "Users"), server.rows("SELECT TABLE_NAME FROM shown ORDER BY TABLE_NAME"));
    }

    @Test
    void columnsHaveTheOdbcTypeAndFlags() throws SQLException {
        assertEquals(
                List.of(
                        "id|BIGINT|NO|YES|YES|YES|YES|null|null",
                        "Name|VARCHAR|NO|NO|NO|NO|NO|null|50",
                        "email|VARCHAR|YES|NO|NO|NO|YES|null|60",
                        "active|BIT|YES|NO|NO|NO|NO|1|null",
                        "note|LONGVARCHAR|YES|NO|NO|NO|NO|null|4096",
                        "score|NUMERIC|YES|NO|NO|NO|NO|1.5|null",
                        "tag|VARCHAR|YES|NO|NO|NO|NO|\"x\"|5"),
                server.rows("SELECT COLUMN_NAME, DATA_TYPE, IS_NULLABLE, IS_IDENTITY, AUTO_INCREMENT, PRIMARY_KEY, UNIQUE_COLUMN, "
                        + "COLUMN_DEFAULT, CHARACTER_MAXIMUM_LENGTH FROM INFORMATION_SCHEMA.COLUMNS "
                        + "WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION", "sqluser", "USERS"));
    }

    @Test
    void columnsAreNumberedAsTheyAreShown() throws SQLException {
        server.run("CREATE TABLE numbered (a INT, b INT, c INT)");
        server.run("ALTER TABLE numbered DROP COLUMN b");
        server.run("ALTER TABLE numbered ADD COLUMN d INT");
        server.run("CREATE TABLE copied AS SELECT * FROM numbered");
        server.run("CREATE VIEW viewed AS SELECT * FROM numbered");
        for (String table : List.of("numbered", "copied", "viewed", "Users")) {
            List<String> numbers = server.rows("SELECT ORDINAL_POSITION FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? "
                    + "ORDER BY ORDINAL_POSITION", table);
            assertEquals(table.equals("Users") ? 7 : 3, numbers.size(), table);
            assertEquals(IntStream.rangeClosed(1, numbers.size()).mapToObj(Integer::toString).toList(), numbers, table);
        }
    }

    @Test
    void indexesHaveARowForEachField() throws SQLException {
        assertEquals(
                List.of(
                        "ix_two|1|Name|1|0|A", "ix_two|2|active|1|0|A", "RowIDField_As_PKey|1|id|0|1|A", "uq_email|1|email|0|0|A"),
                server.rows("SELECT INDEX_NAME, ORDINAL_POSITION, COLUMN_NAME, NON_UNIQUE, PRIMARY_KEY, ASC_OR_DESC "
                        + "FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_NAME = 'USERS' ORDER BY INDEX_NAME, ORDINAL_POSITION"));
    }

    @Test
    void constraintsHaveTheirColumns() throws SQLException {
        assertEquals(
                List.of("fk_owner|FOREIGN KEY|owner|Users|id", "ORDERS_PKEY1|PRIMARY KEY|id|null|null"),
                server.rows("SELECT C.CONSTRAINT_NAME, C.CONSTRAINT_TYPE, K.COLUMN_NAME, K.REFERENCED_TABLE_NAME, "
                        + "K.REFERENCED_COLUMN_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C "
                        + "INNER JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K ON K.CONSTRAINT_NAME = C.CONSTRAINT_NAME "
                        + "AND K.TABLE_NAME = C.TABLE_NAME WHERE C.TABLE_NAME = 'orders' ORDER BY 1"));
    }

    @Test
    void foreignKeysHaveTheirRules() throws SQLException {
        assertEquals(
                List.of("fk_owner|RowIDField_As_PKey|NO ACTION|CASCADE"),
                server.rows("SELECT CONSTRAINT_NAME, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE "
                        + "FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"));
    }

    @Test
    void aSchemaIsSeenOnceItHoldsATable() throws SQLException {
        server.run("CREATE SCHEMA app");
        String schemas = "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY 1";
        List<String> before = server.rows(schemas);
        server.run("CREATE TABLE app.t (id INT)");

        assertEquals(List.of("INFORMATION_SCHEMA", "SQLUser"), before);
        assertEquals(List.of("app", "INFORMATION_SCHEMA", "SQLUser"), server.rows(schemas));
    }

    @Test
    void viewsAreThereToo() throws SQLException {
        server.run("CREATE VIEW v AS SELECT id FROM Users");

        assertEquals(List.of("v"), server.rows("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS"));
        assertEquals(List.of("v|VIEW"), server.rows("SELECT TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'V'"));
    }

    @Test
    void aViewIsShownAsItsAuthorWroteIt() throws SQLException {
        server.run("CREATE VIEW busy AS SELECT TOP 5 U.Name, O.id FROM Users U INNER JOIN Orders O ON O.owner = U.id WHERE U.active = 1");

        assertEquals(
                List.of("SELECT TOP 5 U.Name, O.id FROM Users U INNER JOIN Orders O ON O.owner = U.id WHERE U.active = 1|User.busy|null"),
                server.rows("SELECT VIEW_DEFINITION, CLASSNAME, CHECK_OPTION FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_NAME = 'BUSY'"));
        assertEquals(List.of("null"), server.rows("SELECT DESCRIPTION FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'busy'"));
        assertEquals(
                List.of("busy|Orders", "busy|Users"),
                server.rows("SELECT VIEW_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.VIEW_TABLE_USAGE ORDER BY 2"));
        assertEquals(
                List.of("Orders.id", "Orders.owner", "Users.active", "Users.id", "Users.Name"),
                server.rows("SELECT TABLE_NAME || '.' || COLUMN_NAME AS used FROM INFORMATION_SCHEMA.VIEW_COLUMN_USAGE "
                        + "ORDER BY TABLE_NAME, COLUMN_NAME"));
    }

    @Test
    void defaultsAreExpressionsOfObjectScript() throws SQLException {
        server.run("CREATE TABLE d (a VARCHAR(5) DEFAULT 'it''s \"x\"', b INT DEFAULT NULL, c DATE DEFAULT CURRENT_DATE, "
                + "e TIMESTAMP DEFAULT CURRENT_TIMESTAMP(6), f INT DEFAULT -3)");

        assertEquals(
                List.of(
                        "a|\"it's \"\"x\"\"\"", "b|null", "c|+$horolog", "e|##class(%Library.PosixTime).CurrentTimeStamp(6)", "f|-3"),
                server.rows("SELECT COLUMN_NAME, COLUMN_DEFAULT FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'd' ORDER BY 1"));
    }

    @Test
    void defaultsThatCallAFunctionAreToldAsItsMethod() throws SQLException {
        server.run("CREATE TABLE d (a DATE DEFAULT TO_DATE('29.02.2020', 'DD.MM.YYYY'), "
                + "b TIMESTAMP DEFAULT TO_TIMESTAMP('2021-12-31 07:08:09', 'YYYY-MM-DD HH24:MI:SS'), "
                + "c VARCHAR(30) DEFAULT 'TO_DATE(''x'')', e VARCHAR(30) DEFAULT 'CUT_MOMENT 3', "
                + "f VARCHAR(30) DEFAULT 'AUTO_DATE \u00fc\\')");

        assertEquals(
                List.of(
                        "a|$SYSTEM.SQL.Functions.TODATE(\"29.02.2020\",\"DD.MM.YYYY\")",
                        "b|$SYSTEM.SQL.Functions.TOTIMESTAMP(\"2021-12-31 07:08:09\",\"YYYY-MM-DD HH24:MI:SS\")",
                        "c|\"TO_DATE('x')\"", "e|\"CUT_MOMENT 3\"", "f|\"AUTO_DATE \u00fc\\\""),
                server.rows("SELECT COLUMN_NAME, COLUMN_DEFAULT FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'd' ORDER BY 1"));
    }

    @Test
    void vectorsLookLikeStringsOfUnknownLength() throws SQLException {
        server.run("CREATE TABLE v (e VECTOR(DOUBLE, 3), s VARCHAR(''))");

        assertEquals(
                List.of("e|VARCHAR|4096|null|null", "s|VARCHAR|4096|null|null"),
                server.rows("SELECT COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, COLLATION_NAME, DATETIME_PRECISION "
                        + "FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'v' ORDER BY 1"));
    }

    @Test
    void constraintsTellWhatTheyUse() throws SQLException {
        assertEquals(
                List.of("fk_owner|Orders|owner", "uq_email|Users|email"),
                server.rows("SELECT CONSTRAINT_NAME, TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.CONSTRAINT_COLUMN_USAGE "
                        + "WHERE CONSTRAINT_NAME IN ('fk_owner', 'uq_email') ORDER BY 1"));
        assertEquals(
                List.of("fk_owner|Orders"),
                server.rows("SELECT CONSTRAINT_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.CONSTRAINT_TABLE_USAGE "
                        + "WHERE CONSTRAINT_SCHEMA = 'sqluser' AND CONSTRAINT_NAME = 'FK_OWNER'"));
        assertEquals(
                List.of("owner|1|1|SQLUser|Users|RowIDField_As_PKey|id|FOREIGN KEY"),
                server.rows("SELECT COLUMN_NAME, ORDINAL_POSITION, POSITION_IN_UNIQUE_CONSTRAINT, REFERENCED_TABLE_SCHEMA, "
                        + "REFERENCED_TABLE_NAME, REFERENCED_CONSTRAINT_NAME, REFERENCED_COLUMN_NAME, CONSTRAINT_TYPE "
                        + "FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE CONSTRAINT_NAME = 'fk_owner'"));
    }

    @Test
    void whatTheStandInNeverHasIsEmpty() throws SQLException {
        for (String view : List.of("CHECK_CONSTRAINTS", "ROUTINES", "PARAMETERS", "TRIGGERS")) {
            assertEquals(List.of(), server.rows("SELECT * FROM INFORMATION_SCHEMA." + view), view);
        }
        assertEquals(30, server.refusal("SELECT * FROM INFORMATION_SCHEMA.SEQUENCES"));
    }

    @Test
    void theCataloguesThemselvesAreNotShown() throws SQLException {
        server.rows("SELECT relname FROM pg_catalog.pg_class");
        server.rows("SELECT Name FROM %Dictionary.CompiledClass");

        assertEquals(
                List.of("Orders", "Users"), server.rows("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES ORDER BY 1"));
        assertEquals(
                List.of("INFORMATION_SCHEMA", "SQLUser"), server.rows("SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY 1"));
    }

    @Test
    void theRowIdWithoutANameIsLabelledId() throws SQLException {
        server.run("INSERT INTO Orders (id) VALUES (7)");

        assertEquals(
                "ID", server.connection().createStatement().executeQuery("SELECT %ID FROM Orders").getMetaData().getColumnLabel(1));
        assertEquals(
                "id", server.connection().createStatement().executeQuery("SELECT %ID FROM Users").getMetaData().getColumnLabel(1));
    }
}
