package io.github.exposediris.embedded.fuzz;

import io.github.exposediris.embedded.session.Access;
import io.github.exposediris.embedded.session.EngineOptions;
import io.github.exposediris.embedded.session.IrisEngine;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Jdbc;
import io.github.exposediris.wire.engine.AdaptedStatement.Routine;
import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session without a wire: runs statements as the wire would and gives the message of the failure, if any. */
final class InProcess implements AutoCloseable {
    private static final int MOST_ROWS = 50;

    private final IrisEngine engine;
    private final EngineSession session;

    InProcess() throws SQLException, IOException {
        engine = IrisEngine.open(new EngineOptions(Access.trust(), null, Duration.ZERO, false, true));
        session = engine.open(new ClientStartup("_SYSTEM", "USER", Map.of()));
        for (String table : Corpus.TABLES) {
            run(table);
        }
    }

    /** Runs a statement; null where it succeeds. */
    @Nullable String run(String sql) {
        try {
            AdaptedStatement adapted = session.adapt(sql);
            if (adapted instanceof Jdbc jdbc) {
                run(sql, jdbc);
            } else if (adapted instanceof Routine routine) {
                routine.work().run(session.connection(), Collections.nCopies(routine.parameters().size(), Corpus.SECRET));
            }
            return null;
        } catch (SQLException failure) {
            EngineError error = session.explain(failure, sql);
            return error.fatal() ? "fatal: " + error.message() : error.message();
        }
    }

    private void run(String sql, Jdbc jdbc) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(jdbc.sql())) {
            statement.setQueryTimeout(0);
            for (int i = 1; i <= jdbc.parameters().size(); i++) {
                statement.setString(i, Corpus.SECRET);
            }
            if (statement.execute()) {
                read(sql, statement.getResultSet());
            }
        }
    }

    private void read(String sql, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            session.view(rows.getMetaData(), i);
        }
        for (int row = 0; row < MOST_ROWS && rows.next(); row++) {
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                if (value != null) {
                    Verdict.value(sql, String.valueOf(session.view(rows.getMetaData(), i).present().apply(value)));
                }
            }
        }
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}
