package io.github.exposediris.jdbc.connection;

import java.sql.Connection;

/** Adapts connections of drivers to IRIS. */
public final class Connections {
    /** A server that obeys the request to cancel has that long to tell so. */
    private static final int GRACE_SECONDS = 5;

    private Connections() {}

    /** How long a socket waits in milliseconds where the limit of statements is so many seconds: a little longer; 0 for none. */
    public static int socketMillis(int querySeconds) {
        return querySeconds == 0 ? 0 : Math.toIntExact(Math.min(Integer.MAX_VALUE / 1_000, querySeconds + (long) GRACE_SECONDS) * 1_000);
    }

    /**
     * A driver's connection as one to IRIS.
     *
     * @param traits in what the driver differs
     * @param afterClose is run once, when the connection has been closed
     */
    public static Connection adapt(Connection connection, DriverTraits traits, Runnable afterClose) {
        return new ConnectionAdapter(connection, traits, afterClose);
    }
}
