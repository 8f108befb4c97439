package io.github.exposediris.jdbc.simulated;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes {@code jdbc:IRIS://host:port/NAMESPACE}, as InterSystems' driver does, with the port of an EmbeddedIris. */
public final class SimulatedDriver implements Driver {
    private static final String PREFIX = "jdbc:IRIS:";

    /** The prefix is compared as it is written. Seen: IRISDriver.acceptsURL("jdbc:iris://…") is false. */
    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Properties wire = new Properties();
        wire.putAll(info);
        wire.setProperty("sslmode", "disable");
        wire.setProperty("gssEncMode", "disable");
        wire.setProperty("binaryTransfer", "false");
        try {
            Connection connection = DriverManager.getConnection("jdbc:postgresql:" + url.substring(PREFIX.length()), wire);
            return SimulatedConnection.of(connection, url);
        } catch (SQLException e) {
            throw NativeFailure.of(e);
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 3;
    }

    @Override
    public int getMinorVersion() {
        return 10;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
