package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** %Dictionary, which tells what INFORMATION_SCHEMA does not: collations, precisions, vectors, HNSW parameters. */
class DictionaryTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE art_icle (id BIGINT IDENTITY, Title VARCHAR(50) NOT NULL, code VARCHAR(9) COLLATE %EXACT, "
                        + "price NUMERIC(6,2) DEFAULT 1.5, emb VECTOR(DOUBLE, 3), %DESCRIPTION 'texts') "
                        + "WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
                "CREATE UNIQUE INDEX ix_code ON TABLE art_icle (code, Title)",
                "CREATE INDEX hx ON TABLE art_icle (emb) AS HNSW(Distance='Cosine', M=24)",
                "CREATE VIEW shop.titles AS SELECT Title FROM art_icle");
    }

    @Test
    void tablesAndViewsAreClasses() throws SQLException {
        assertEquals(
                List.of("User.article|persistent|%Library.Persistent|art_icle|texts|null",
                        "shop.titles|view|null|titles|null|SELECT Title FROM art_icle"),
                server.rows("SELECT Name, ClassType, Super, SqlTableName, Description, ViewQuery "
                        + "FROM %Dictionary.CompiledClass ORDER BY Name"));
        assertEquals("User.article", server.value("SELECT CLASSNAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'ART_ICLE'"));
    }

    @Test
    void columnsAreProperties() throws SQLException {
        assertEquals(
                List.of(
                        "id|id|%Library.BigInt|t|t|null",
                        "Title|Title|%Library.String|t|f|SQLUPPER",
                        "code|code|%Library.String|f|f|EXACT",
                        "price|price|%Library.Numeric|f|f|null",
                        "emb|emb|%Library.Vector|f|f|null"),
                server.rows("SELECT Name, SqlFieldName, Type, Required, _Identity, SqlCollation FROM %Dictionary.PropertyDefinition "
                        + "WHERE parent = 'User.article' ORDER BY SequenceNumber"));
    }

    @Test
    void propertiesHaveParameters() throws SQLException {
        assertEquals(
                List.of(
                        "Title|MAXLEN|50", "code|COLLATION|EXACT", "code|MAXLEN|9", "emb|DATATYPE|DOUBLE", "emb|LEN|3",
                        "price|MAXVAL|9999.99", "price|MINVAL|-9999.99", "price|SCALE|2"),
                server.rows("SELECT P.Name, M.element_key, M.Parameters FROM %Dictionary.CompiledProperty P "
                        + "INNER JOIN %Dictionary.CompiledProperty_Parameters M ON M.CompiledProperty = P.ID1 "
                        + "WHERE P.parent = ? ORDER BY 1, 2", "User.article"));
    }

    @Test
    void indexesTellTheirClassAndItsParameters() throws SQLException {
        assertEquals(
                List.of("hx|emb|f||%SQL.Index.HNSW", "ixcode|code,Title|t||"),
                server.rows("SELECT Name, Properties, _Unique, Data, TypeClass FROM %Dictionary.CompiledIndex ORDER BY Name"));
        assertEquals(
                List.of("Distance|Cosine", "M|24"),
                server.rows("SELECT element_key, Parameters FROM %Dictionary.IndexDefinition_Parameters ORDER BY 1"));
    }

    @Test
    void indexesAndCountersTellTheirKind() throws SQLException {
        server.run(
                "CREATE TABLE kinds (a SERIAL, b ROWVERSION, c BIGINT AUTO_INCREMENT, d INT)",
                "CREATE BITMAP INDEX ix_d ON TABLE kinds (d)",
                "CREATE INDEX ix_a ON TABLE kinds (a)");

        assertEquals(
                List.of("ix_a|index", "ix_d|bitmap"),
                server.rows("SELECT SqlName, Type FROM %Dictionary.CompiledIndex WHERE parent = 'User.kinds' ORDER BY 1"));
        assertEquals(
                List.of("a|%Library.Counter", "b|%Library.RowVersion", "c|%Library.AutoIncrement", "d|%Library.Integer"),
                server.rows("SELECT Name, Type FROM %Dictionary.CompiledProperty WHERE parent = 'User.kinds' ORDER BY 1"));
    }

    @Test
    void classParametersAndStoragesAreThere() throws SQLException {
        assertEquals(
                List.of("User.article|ALLOWIDENTITYINSERT|1"),
                server.rows("SELECT parent, Name, _Default FROM %Dictionary.ParameterDefinition"));
        assertEquals(List.of("User.article|%Storage.Persistent"), server.rows("SELECT parent, Type FROM %Dictionary.CompiledStorage"));
    }

    @Test
    void nobodyWritesThere() {
        assertEquals(115, server.refusal("INSERT INTO %Dictionary.CompiledClass (Name) VALUES ('x')"));
        assertEquals(30, server.refusal("SELECT * FROM %Dictionary.Nothing"));
    }

    @Test
    void privilegesCanBeChecked() throws SQLException {
        server.run("%CHECKPRIV SELECT ON %Dictionary.PropertyDefinition", "%CHECKPRIV UPDATE ON art_icle");

        assertEquals(30, server.refusal("%CHECKPRIV SELECT ON nothing"));
    }

    @Test
    void theDictionaryCanBeDenied() throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.builder().dictionaryDenied().start();
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER", "_SYSTEM", "");
                Statement statement = connection.createStatement()) {
            SQLException denied = assertThrows(
                    SQLException.class, () -> statement.executeQuery("SELECT Name FROM %Dictionary.CompiledClass"));
            SQLException unheld = assertThrows(
                    SQLException.class, () -> statement.execute("%CHECKPRIV SELECT ON %Dictionary.PropertyDefinition"));

            assertEquals(99, TestServer.code(denied));
            assertEquals("02000", unheld.getSQLState());
        }
    }
}
