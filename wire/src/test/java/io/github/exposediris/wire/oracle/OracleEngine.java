package io.github.exposediris.wire.oracle;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The plain test engine, set to PostgreSQL's way with names. */
final class OracleEngine implements Engine {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    @Override
    public EngineSession open(ClientStartup startup) throws SQLException {
        return new OracleSession(DriverManager.getConnection(url));
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return new PasswordCheck.Trust();
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "server_version", "18.4", "server_encoding", "UTF8", "client_encoding", "UTF8", "DateStyle", "ISO, MDY",
                "TimeZone", "UTC", "integer_datetimes", "on", "standard_conforming_strings", "on", "IntervalStyle", "postgres");
    }
}
