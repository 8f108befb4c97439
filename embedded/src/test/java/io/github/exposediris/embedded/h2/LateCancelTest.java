package io.github.exposediris.embedded.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The engine keeps a cancellation that came when nothing ran; the session forgets it before its next statement. */
class LateCancelTest {
    @Test
    void theNextStatementRunsOnceItIsForgotten() throws SQLException {
        try (H2Database database = H2Database.open(); Connection connection = database.catalog()) {
            H2Database.cancel(connection);
            H2Database.forgetCancel(connection);

            assertEquals(50_005_000, sum(connection));
        }
    }

    @Test
    void theEngineWouldInterruptIt() throws SQLException {
        try (H2Database database = H2Database.open(); Connection connection = database.catalog()) {
            H2Database.cancel(connection);

            assertThrows(SQLException.class, () -> sum(connection));
        }
    }

    private static long sum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT SUM(X) FROM SYSTEM_RANGE(1, 10000)")) {
            assertTrue(rows.next());
            return rows.getLong(1);
        }
    }
}
