package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.core.error.UnsafeServerException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's DataSources beneath Exposed, and Spring's templates over our driver. */
@Timeout(120)
class SpringDataSourcesTest {
    private static final class Guests extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> name = unique(text("name", 40));

        Guests() {
            super("spring_guests");
        }
    }

    private final Guests guests = new Guests();

    private static EmbeddedIris server(String profile) {
        return EmbeddedIris.builder().profile(Profile.named(profile)).start();
    }

    private static String url(EmbeddedIris server) {
        return "jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER";
    }

    private static HikariDataSource pool(EmbeddedIris server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(server));
        config.setUsername("_SYSTEM");
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    private void requireUsable(DataSource source) {
        try (IrisJdbcDatabase db = IrisJdbc.connect(source)) {
            db.transactionWithoutResult(tx -> tx.create(guests));
            for (long key = 1; key <= 3; key++) {
                String name = "guest " + key;
                assertEquals(key, db.<Long>transaction(tx -> tx.insert(Insert.into(guests).set(guests.name, name)).get(guests.id)));
            }
            assertThrows(IllegalStateException.class, () -> db.transactionWithoutResult(tx -> {
                tx.insert(Insert.into(guests).set(guests.name, "nobody"));
                throw new IllegalStateException("changed my mind");
            }));
            assertEquals(3, db.<Integer>transaction(tx -> tx.fetch(IrisSelect.from(guests)).size()));
            db.transactionWithoutResult(tx -> tx.drop(guests));
        }
    }

    @Test
    void eachOfThemServesExposed() {
        try (EmbeddedIris server = server("clean"); HikariDataSource pool = pool(server)) {
            requireUsable(new TransactionAwareDataSourceProxy(pool));
            requireUsable(new LazyConnectionDataSourceProxy(pool));
            requireUsable(new DriverManagerDataSource(url(server), "_SYSTEM", "SYS"));
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
        }
    }

    /** It gives the same connection twice, so that two of them share a transaction, as far as can be seen. */
    @Test
    void oneConnectionForAllIsRefusedToWrite() {
        try (EmbeddedIris server = server("clean")) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(url(server), "_SYSTEM", "SYS", true);
            try (IrisJdbcDatabase db = IrisJdbc.connect(single)) {
                db.transactionWithoutResult(tx -> tx.create(guests));
                assertThrows(UnsafeServerException.class,
                        () -> db.transactionWithoutResult(tx -> tx.insert(Insert.into(guests).set(guests.name, "nobody"))));
                assertEquals(1, db.<Integer>autoCommit(
                        tx -> tx.execute(SqlStatement.of("INSERT INTO spring_guests (name) VALUES ('somebody')"))));
            } finally {
                single.destroy();
            }
        }
    }

    /** Does something with a pool, which has all its connections back in the end. */
    private static void onPool(String profile, Consumer<DataSource> work) {
        try (EmbeddedIris server = server(profile); HikariDataSource pool = pool(server)) {
            work.accept(pool);
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void aTemplateReadsAndWrites(String profile) {
        onPool(profile, pool -> {
            JdbcTemplate template = new JdbcTemplate(pool);
            template.execute("CREATE TABLE spring_notes (k INTEGER PRIMARY KEY, note VARCHAR(40), amount NUMERIC(9,2))");
            assertEquals(1, template.update("INSERT INTO spring_notes VALUES (?, ?, ?)", 1, "00123", new BigDecimal("1.50")));
            template.batchUpdate("INSERT INTO spring_notes VALUES (?, ?, ?)",
                    List.of(new Object[] {2, "1e5", null}, new Object[] {3, "it's; --", 7}));
            assertEquals(List.of("00123", "1e5", "it's; --"),
                    template.query("SELECT note FROM spring_notes ORDER BY k", (row, number) -> row.getString("note")));
            assertEquals(1, template.queryForObject("SELECT k FROM spring_notes WHERE note = ?", Integer.class, "00123"));
            assertEquals(3L, template.queryForObject("SELECT COUNT(*) FROM spring_notes", Long.class));
            assertEquals(List.of("1e5"), new NamedParameterJdbcTemplate(pool).queryForList(
                    "SELECT note FROM spring_notes WHERE k IN (:keys) AND note <> :note", Map.of("keys", List.of(1, 2), "note", "00123"),
                    String.class));
            assertEquals("1e5", template.queryForMap("SELECT note FROM spring_notes WHERE k = ?", 2).get("note"));
            assertEquals(0, template.queryForList(
                    "SELECT k FROM spring_notes WHERE note = ?", new SqlParameterValue(Types.VARCHAR, null)).size());
            assertThrows(DuplicateKeyException.class, () -> template.update("INSERT INTO spring_notes (k) VALUES (1)"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void aTransactionOfSpringWritesWhereItCanBeUndone(String profile) {
        onPool(profile, pool -> {
            JdbcTemplate template = new JdbcTemplate(pool);
            template.execute("CREATE TABLE spring_sums (id BIGINT IDENTITY, amount INTEGER)");
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            Runnable write = () -> transaction.executeWithoutResult(status -> {
                template.update("INSERT INTO spring_sums (amount) VALUES (?)", 5);
                status.setRollbackOnly();
            });
            if (profile.equals("clean")) {
                write.run();
            } else {
                assertTrue(String.valueOf(assertThrows(DataAccessException.class, write::run).getMessage()).contains("unsafeServer"));
            }
            assertEquals(0, template.queryForObject("SELECT COUNT(*) FROM spring_sums", Integer.class));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void aKeyIsToldOrRefused(String profile) {
        onPool(profile, pool -> {
            JdbcTemplate template = new JdbcTemplate(pool);
            template.execute("CREATE TABLE spring_keys (id BIGINT IDENTITY, note VARCHAR(40))");
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            Runnable insert = () -> template.update(
                    connection -> connection.prepareStatement("INSERT INTO spring_keys (note) VALUES ('a')", new String[] {"id"}), key);
            if (profile.equals("clean")) {
                insert.run();
                assertEquals(1L, key.getKey());
            } else {
                DataAccessException refused = assertThrows(DataAccessException.class, insert::run);
                assertInstanceOf(UnsafeServerException.class, refused.getMostSpecificCause());
                assertFalse(key.getKeyList().iterator().hasNext());
                assertEquals(0, template.queryForObject("SELECT COUNT(*) FROM spring_keys", Integer.class));
            }
        });
    }
}
