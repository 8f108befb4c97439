package io.github.exposediris.wire.server;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.PasswordCheck;
import io.github.exposediris.wire.engine.ScramVerifier;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database without a dialect: H2 in memory, as it is. The user {@code secret} must give the password {@code "right"},
 * {@code scrambler} must show that it knows it, and {@code nobody} does not exist.
 */
final class PlainEngine implements Engine {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;DB_CLOSE_DELAY=-1";
    private final ScramVerifier verifier = ScramVerifier.of("right");
    private final AtomicInteger open = new AtomicInteger();

    /** Sessions that were opened and not closed. */
    int openSessions() {
        return open.get();
    }

    @Override
    public EngineSession open(ClientStartup startup) throws SQLException {
        if (startup.database().equals("nowhere")) {
            throw new SQLException("database \"nowhere\" does not exist", "3D000");
        }
        EngineSession session = new PlainSession(DriverManager.getConnection(url), open::decrementAndGet);
        open.incrementAndGet();
        return session;
    }

    @Override
    public PasswordCheck passwordCheck(ClientStartup startup) {
        return switch (startup.user()) {
            case "secret" -> new PasswordCheck.ClearText("right"::equals);
            case "scrambler" -> new PasswordCheck.Scram(verifier);
            case "nobody" -> new PasswordCheck.Scram(null);
            default -> new PasswordCheck.Trust();
        };
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("server_version", "16.4");
    }
}
