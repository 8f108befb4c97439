package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.StatementLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One pool of our driver's connections, used by itself and by Exposed in turns. */
@Timeout(60)
class SharedPoolTest {
    private static final class Notes extends IrisTable {
        final Column<Integer> key = integer32("k");
        final Column<String> note = text("note", 60);

        Notes() {
            super("shared_notes");
        }
    }

    private final Notes notes = new Notes();

    private static HikariDataSource pool(EmbeddedIris server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER");
        config.setUsername("_SYSTEM");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static void insert(DataSource pool, int key, String note) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO shared_notes (k, note) VALUES (?, ?)")) {
            insert.setInt(1, key);
            insert.setString(2, note);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static List<String> plainly(DataSource pool) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT note FROM shared_notes WHERE note <> ? ORDER BY k")) {
            query.setString(1, "7");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(rows.getString("note"));
                }
            }
        }
        return read;
    }

    /** Were a statement not adapted, what looks like a number would change; were a probe adapted, it would see no fault. */
    @ParameterizedTest
    @CsvSource({
        "clean, false", "clean, true", "pgwire-1.0-embedded, false", "pgwire-1.0-embedded, true", "pgwire-1.0-external, false",
        "pgwire-1.0-external, true"})
    void eachOfThemReadsWhatTheOtherWrote(String profile, boolean closed) throws SQLException {
        List<String> all = new ArrayList<>();
        List<String> sent = new CopyOnWriteArrayList<>();
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).listener(StatementLog.to(sent)).start();
                HikariDataSource pool = pool(server);
                IrisJdbcDatabase db = IrisJdbc.connect(closed ? ProxiedDataSource.closed(pool) : pool)) {
            db.autoCommit(tx -> {
                tx.create(notes);
                return true;
            });
            assertEquals(!profile.equals("clean"), db.capabilities().kind().changesValues());
            for (String note : List.of("00123", "1e5", "it's; DROP TABLE shared_notes --", "x")) {
                insert(pool, all.size(), note);
                all.add(note);
                db.autoCommit(tx -> tx.insert(Insert.into(notes).set(notes.key, all.size()).set(notes.note, "0" + note)));
                all.add("0" + note);
                assertEquals(all, plainly(pool));
                assertEquals(all, db.transaction(tx -> tx.fetch(IrisSelect.from(notes).orderBy(notes.key))
                        .stream().map(row -> row.get(notes.note)).toList()));
            }
            assertTrue(sent.stream().noneMatch(sql -> sql.contains("SUBSTRING(SUBSTRING(")), sent::toString);
            assertEquals(!profile.equals("clean"), sent.stream().anyMatch(sql -> sql.contains("SUBSTRING(")));
            long probes = sent.stream().filter(sql -> sql.contains("$ZVERSION")).count();
            assertTrue(probes <= 4, () -> "each of them asks once, which a gateway does twice: " + sent);
            assertTrue(pool.getHikariPoolMXBean().getTotalConnections() <= 2);
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
        }
    }
}
