package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A driver without any peculiarity. */
final class PlainTraits implements DriverTraits {
    @Override
    public String namespace() {
        return "USER";
    }

    @Override
    public DatabaseMetaData metaData(DatabaseMetaData told, Connection asking) {
        return told;
    }

    @Override
    public boolean answers(Connection connection, int seconds) throws SQLException {
        return connection.isValid(seconds);
    }

    @Override
    public PreparedStatement prepareInsert(Connection connection, String sql, String column) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public long key(PreparedStatement inserted, Connection connection) throws SQLException {
        throw new SQLException("no key");
    }
}
