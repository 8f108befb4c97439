package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.iris.IrisJob;
import io.github.exposediris.embedded.pgwire.iris.IrisResult;
import io.github.exposediris.embedded.pgwire.iris.Jobs;
import io.github.exposediris.embedded.pgwire.rewrite.Statement;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IRIS as one client's statements reach it. Used by one thread at a time, but for {@link #cancel()}. */
final class Iris {
    private static final Pattern LAST_IDENTITY = Pattern.compile("\\bLAST_IDENTITY\\s*\\(\\s*\\)", Pattern.CASE_INSENSITIVE);

    private final Faults faults;
    private final Jobs jobs;
    private volatile @Nullable IrisJob running;

    Iris(Faults faults, Jobs jobs) {
        this.faults = faults;
        this.jobs = jobs;
    }

    IrisResult execute(Statement statement, Consumer<String> passedOn) throws SQLException {
        return with(job -> {
            passedOn.accept(statement.sql());
            return job.execute(known(statement.sql()), statement.values(), answersDrivers(statement.sql()));
        }, passedOn);
    }

    IrisResult execute(String sql, Consumer<String> passedOn) throws SQLException {
        return execute(new Statement(sql, List.of()), passedOn);
    }

    List<IrisResult.Column> columns(String sql) throws SQLException {
        return with(job -> job.columns(sql), nothing -> {});
    }

    List<WireType> parameters(String sql) throws SQLException {
        return with(job -> job.parameters(sql), nothing -> {});
    }

    void cancel() {
        IrisJob job = running;
        if (job != null) {
            job.cancel();
        }
    }

    void close() {
        jobs.close();
    }

    private <T> T with(Jobs.Work<T> work, Consumer<String> passedOn) throws SQLException {
        return jobs.with(job -> {
            running = job;
            try {
                return work.in(job);
            } finally {
                running = null;
            }
        }, passedOn);
    }

    private boolean answersDrivers(String sql) {
        return Verb.of(sql).equals("SHOW")
                || !faults.have(PgWireFault.CATALOG_PASSED_ON) && !faults.have(PgWireFault.CATALOG_CANNED);
    }

    /** The process runs Dynamic SQL, which does not set LAST_IDENTITY(). */
    private String known(String sql) {
        return faults.have(PgWireFault.LAST_IDENTITY_UNSET) ? LAST_IDENTITY.matcher(sql).replaceAll("CAST(NULL AS BIGINT)") : sql;
    }
}
