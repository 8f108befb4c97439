package io.github.exposediris.embedded.pgwire.iris;

import java.sql.SQLException;
import java.util.function.Consumer;

/** One process for one client, as it should be. */
public final class OwnJob implements Jobs {
    private final IrisJob job;

    /** Begins the client's process. */
    public OwnJob(Source source) throws SQLException {
        job = source.open();
    }

    @Override
    public <T> T with(Work<T> work, Consumer<String> passedOn) throws SQLException {
        return work.in(job);
    }

    @Override
    public void close() {
        job.close();
    }
}
