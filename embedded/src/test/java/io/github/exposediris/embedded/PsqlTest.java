package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** psql's backslash commands: by psql itself where there is one, and always by questions built as psql builds its own. */
class PsqlTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void tables() throws SQLException {
        server.run(
                "CREATE TABLE Users (id BIGINT IDENTITY, Name VARCHAR(50) NOT NULL, score NUMERIC(10,2) DEFAULT 1.5, "
                        + "emb VECTOR(DOUBLE, 3))",
                "CREATE TABLE orders (id INT PRIMARY KEY, owner BIGINT, "
                        + "CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES Users (id) ON DELETE CASCADE)",
                "CREATE INDEX hx ON TABLE Users (emb) AS HNSW(Distance='Cosine')",
                "CREATE VIEW named AS SELECT id, Name FROM Users");
    }

    @Test
    void listsTablesViewsIndexesSchemasAndDatabases() throws Exception {
        assertEquals(List.of("SQLUser|named|view|_SYSTEM", "SQLUser|orders|table|_SYSTEM", "SQLUser|Users|table|_SYSTEM"), psql("\\d"));
        assertEquals(List.of("SQLUser|orders|table|_SYSTEM", "SQLUser|Users|table|_SYSTEM"), psql("\\dt"));
        assertEquals(List.of("SQLUser|named|view|_SYSTEM"), psql("\\dv"));
        assertTrue(psql("\\di").contains("SQLUser|hx|index|_SYSTEM|Users"));
        assertEquals(List.of("SQLUser|_SYSTEM"), psql("\\dn"));
        assertEquals(List.of("USER|_SYSTEM|UTF8|C|C||libc|"), psql("\\l"));
        assertTrue(psql("\\conninfo").get(0).startsWith("You are connected to database \"USER\" as user \"_SYSTEM\""));
    }

    @Test
    void describesATable() throws Exception {
        assertEquals(
                List.of(
                        "id|integer||not null|",
                        "owner|bigint|||",
                        "Indexes:",
                        "    \"ORDERS_PKEY1\" PRIMARY KEY, btree (id)",
                        "Foreign-key constraints:",
                        "    \"fk_owner\" FOREIGN KEY (owner) REFERENCES \"Users\"(id) ON DELETE CASCADE"),
                described("orders"));
        assertEquals(
                List.of(
                        "id|bigint||not null|generated always as identity",
                        "Name|character varying(50)||not null|",
                        "score|numeric(10,2)|||1.5",
                        "emb|character varying|||",
                        "Indexes:",
                        "    \"RowIDField_As_PKey\" PRIMARY KEY, btree (id)",
                        "    \"hx\" hnsw (emb)",
                        "Referenced by:",
                        "    TABLE \"orders\" CONSTRAINT \"fk_owner\" FOREIGN KEY (owner) REFERENCES \"Users\"(id) ON DELETE CASCADE"),
                described("Users"));
    }

    @Test
    void describesAViewAndAnIndex() throws Exception {
        assertEquals(List.of("id|bigint|||", "Name|character varying(50)|||"), described("named"));
        assertEquals(List.of("emb|character varying|yes|emb", "hnsw, for table \"SQLUser.Users\""), described("hx"));
        assertEquals(List.of("Did not find any relation named \"nothing\"."), psql("\\d nothing"));
    }

    @Test
    void listsAUserThatIsMemberOfNothing() throws Exception {
        assertEquals(List.of("_SYSTEM||{}"), psql("\\du"));
    }

    @Test
    void rowsAreGatheredIntoAnArray() throws SQLException {
        assertEquals(
                List.of("{orders,Users}"),
                server.rows("SELECT ARRAY(SELECT c.relname FROM pg_catalog.pg_class c WHERE c.relkind = 'r' ORDER BY 1) AS tables"));
    }

    @Test
    void patternsComeAsOperatorsWithACollation() throws SQLException {
        assertEquals(
                List.of("SQLUser|orders"),
                server.rows("SELECT n.nspname, c.relname FROM pg_catalog.pg_class c "
                        + "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                        + "WHERE c.relname OPERATOR(pg_catalog.~) E'^(ORDE\\\\w{2})$' COLLATE pg_catalog.default "
                        + "AND pg_catalog.pg_table_is_visible(c.oid) ORDER BY 2, 1"));
    }

    @Test
    void castsToNamesOfObjectsAreRead() throws SQLException {
        assertEquals(
                List.of("orders|fk_owner|FOREIGN KEY (owner) REFERENCES \"Users\"(id) ON DELETE CASCADE"),
                server.rows("SELECT conrelid::pg_catalog.regclass AS ontable, conname, "
                        + "pg_catalog.pg_get_constraintdef(oid, true) AS condef "
                        + "FROM pg_catalog.pg_constraint c WHERE confrelid IN (SELECT pg_catalog.pg_partition_ancestors('users'::regclass) "
                        + "UNION ALL VALUES ('users'::pg_catalog.regclass)) AND contype = 'f' ORDER BY conname"));
        assertEquals(
                List.of("integer|"),
                server.rows("SELECT t.oid::pg_catalog.regtype::pg_catalog.text, pg_catalog.array_to_string(t.typacl, E'\\n') "
                                + "FROM pg_catalog.pg_type t WHERE t.typname = 'int4'")
                        .stream()
                        .map(row -> row.replace("null", ""))
                        .toList());
    }

    @Test
    void emptyTablesOfPostgresqlAnswerToo() throws SQLException {
        assertEquals(
                List.of(),
                server.rows("SELECT p.polname, CASE WHEN p.polroles = '{0}' THEN NULL ELSE pg_catalog.array_to_string(array("
                        + "SELECT rolname FROM pg_catalog.pg_roles WHERE oid = any (p.polroles) ORDER BY 1), ',') END "
                        + "FROM pg_catalog.pg_policy p"));
        assertEquals(
                List.of(),
                server.rows("SELECT s.stxrelid::pg_catalog.regclass, s.stxnamespace::pg_catalog.regnamespace::pg_catalog.text AS nsp, "
                        + "'d' = any(s.stxkind) AS nd FROM pg_catalog.pg_statistic_ext s ORDER BY nsp"));
    }

    @Test
    void thingsWithoutAnAnswerAreRefused() {
        assertEquals(30, server.refusal("SELECT pg_catalog.pg_size_pretty(1) FROM pg_catalog.pg_class"));
        assertEquals(30, server.refusal("SELECT x FROM pg_catalog.unnest(ARRAY[1]) x"));
        assertEquals(30, server.refusal("SELECT oid::pg_catalog.box FROM pg_catalog.pg_class"));
    }

    /** What psql prints of a relation after the title and the names of the columns. */
    private List<String> described(String relation) throws IOException, InterruptedException {
        List<String> printed = psql("-XA", "\\d " + relation);
        return printed.subList(2, printed.size());
    }

    /** The rows that psql prints. */
    private List<String> psql(String command) throws IOException, InterruptedException {
        return psql("-XAt", command);
    }

    private List<String> psql(String format, String command) throws IOException, InterruptedException {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
        assumeTrue(there, "there is no psql on the PATH");
        Process psql = new ProcessBuilder("psql", format, "-h", server.iris().host(), "-p", String.valueOf(server.iris().port()), "-U",
                        "_SYSTEM", "-c", command, "USER")
                .redirectErrorStream(true)
                .start();
        String printed = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(psql.waitFor(20, TimeUnit.SECONDS), "psql ends");
        return printed.lines().filter(line -> !line.isEmpty()).toList();
    }
}
