package io.github.exposediris.embedded.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path directory;

    /** A file as a killed process leaves it that was writing while another session wrote: the change, and not how to undo it. */
    private Path uncommittedRows() throws IOException, SQLException {
        Path running = directory.resolve("running");
        Path killed = Files.createDirectory(directory.resolve("killed"));
        try (H2Database database = H2Database.open(running);
                Connection session = database.client();
                Connection admin = database.catalog()) {
            execute(session, "CREATE TABLE entry (id INT PRIMARY KEY, name VARCHAR(20))");
            execute(session, "CREATE INDEX by_name ON entry (name)");
            execute(session, "INSERT INTO entry VALUES (1, 'committed')");
            session.setAutoCommit(false);
            execute(session, "INSERT INTO entry VALUES (2, 'not committed')");
            execute(session, "UPDATE entry SET name = 'changed' WHERE id = 1");
            MVStore store = EngineSessions.database(admin).orElseThrow().getStore().getMvStore();
            store.getMapNames().stream()
                    .filter(name -> name.startsWith("undoLog"))
                    .forEach(name -> store.getMap(Integer.parseInt(store.getMetaMap().get("name." + name), 16)).clear());
            store.commit();
            Files.copy(running.resolve("embedded-iris.mv.db"), killed.resolve("embedded-iris.mv.db"));
            session.rollback();
        }
        return killed;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(Connection connection, String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM entry WHERE " + condition + " ORDER BY id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void whatWasNotCommittedStaysAwayWhateverIsCommittedAfterIt() throws Exception {
        try (H2Database database = H2Database.open(uncommittedRows()); Connection session = database.client()) {
            session.setAutoCommit(false);
            execute(session, "INSERT INTO entry VALUES (3, 'later')");
            session.commit();
            assertEquals(List.of("committed", "later"), names(session, "1 = 1"));
            assertEquals(List.of("committed", "later"), names(session, "name > 'a'"));
        }
    }
}
