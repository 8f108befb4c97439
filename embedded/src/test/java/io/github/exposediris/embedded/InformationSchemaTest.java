package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
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
}
