package io.github.exposediris.embedded.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client waits for a lock for 10 seconds unless it says otherwise. InterSystems SQL Reference, SET OPTION: LOCK_TIMEOUT. */
class LockTimeoutTest {
    @Test
    void aClientWaitsTenSeconds() throws SQLException {
        try (H2Database database = H2Database.open(); Connection client = database.client()) {
            assertEquals(10_000, timeout(client));
        }
    }

    @Test
    void soDoesOneOfADirectoryThatWasThereBefore(@TempDir Path directory) throws Exception {
        H2Database.open(directory).close();
        try (H2Database database = H2Database.open(directory); Connection client = database.client()) {
            assertEquals(10_000, timeout(client));
        }
    }

    private static int timeout(Connection client) throws SQLException {
        try (Statement statement = client.createStatement(); ResultSet answer = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            assertTrue(answer.next());
            return answer.getInt(1);
        }
    }
}
