package io.github.exposediris.jdbc.intersystems;

import io.github.exposediris.jdbc.connection.DriverTraits;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the connections of InterSystems' driver need; what is said of it was seen with intersystems-jdbc 3.10.3. */
final class InterSystemsTraits implements DriverTraits {
    private final String namespace;
    private final int querySeconds;
    private final Savepoints savepoints = new Savepoints();

    InterSystemsTraits(String namespace, int querySeconds) {
        this.namespace = namespace;
        this.querySeconds = querySeconds;
    }

    @Override
    public int querySeconds() {
        return querySeconds;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public DatabaseMetaData metaData(DatabaseMetaData told, Connection asking) {
        return NativeMetaData.adapt(told);
    }

    /** The driver has a message of its own for this, which begins no transaction. */
    @Override
    public boolean answers(Connection connection, int seconds) throws SQLException {
        return connection.isValid(seconds);
    }

    /** The driver takes the flag, or exactly one column. */
    @Override
    public PreparedStatement prepareInsert(Connection connection, String sql, String column) throws SQLException {
        return connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
    }

    /** The driver asks the server for the key of the last row only, so that this is asked after each. */
    @Override
    public long key(PreparedStatement inserted, Connection connection) throws SQLException {
        try (ResultSet keys = inserted.getGeneratedKeys()) {
            long key = keys.next() ? keys.getLong(1) : 0;
            if (key == 0) {
                throw new SQLException("the server did not tell the key of the inserted row");
            }
            return key;
        }
    }

    @Override
    public Savepoint setSavepoint(Connection connection, @Nullable String name) throws SQLException {
        return savepoints.set(connection, name);
    }

    @Override
    public void rollback(Connection connection, Savepoint savepoint) throws SQLException {
        savepoints.rollback(connection, savepoint);
    }

    @Override
    public void ended(Connection connection) throws SQLException {
        savepoints.forget(connection);
    }

    /** The driver takes neither UUIDs nor moments with a zone; IRIS keeps the former as text, and the latter are kept in UTC. */
    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        if (value instanceof UUID uuid) {
            return uuid.toString();
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return value instanceof ZonedDateTime moment ? moment.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime() : value;
    }
}
