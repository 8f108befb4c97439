package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.HostAndPort;
import io.github.exposediris.core.connect.IrisOptions;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** How pgjdbc has to be set for servers that speak its wire and are not PostgreSQL. */
final class DriverSettings {
    private DriverSettings() {}

    static String url(HostAndPort host, IrisOptions options) {
        return "jdbc:postgresql://" + host.authority() + "/" + URLEncoder.encode(options.namespace(), StandardCharsets.UTF_8);
    }

    /** The limit on connecting to all hosts together: whole seconds, one at least. */
    static long connectSeconds(IrisOptions options) {
        return Math.max(1, options.connectTimeout().toSeconds());
    }

    /** Settings of a connection that is made, or given up, within that many milliseconds. */
    static Properties of(IrisOptions options, long millis) {
        Properties settings = new Properties();
        settings.setProperty("user", options.user());
        if (options.password() != null) {
            settings.setProperty("password", options.password());
        }
        settings.setProperty("loginTimeout", BigDecimal.valueOf(millis, 3).toPlainString());
        String seconds = Long.toString((millis + 999) / 1000);
        settings.setProperty("connectTimeout", seconds);
        // The thread that logs in would wait for a silent server for ever, though nobody waits for it.
        settings.setProperty("socketTimeout", seconds);
        settings.setProperty("cancelSignalTimeout", Long.toString(connectSeconds(options)));
        // Else a host that vanished would never be missed by a statement without a limit.
        settings.setProperty("tcpKeepAlive", "true");
        // No other mode is safe: with the simple protocol iris-pgwire 1.0.1 splits a statement at a ';' inside a value.
        settings.setProperty("preferQueryMode", "extended");
        // iris-pgwire 1.0.1 reads numbers and UUIDs in binary form as text, and announces types that differ from row to row.
        settings.setProperty("binaryTransfer", "false");
        // IRIS takes one row by VALUES. With autosave each statement would cost one more, and IRIS has no RELEASE for its savepoints.
        settings.setProperty("reWriteBatchedInserts", "false");
        settings.setProperty("autosave", "never");
        // The rows of a query are asked for in parts where a stream of them says so, and nowhere else.
        settings.setProperty("defaultRowFetchSize", "0");
        // IRIS takes no BEGIN READ ONLY.
        settings.setProperty("readOnlyMode", "ignore");
        settings.setProperty("gssEncMode", "disable");
        settings.setProperty("sslmode", "disable");
        settings.setProperty("assumeMinServerVersion", "16");
        settings.setProperty("tcpNoDelay", "true");
        return settings;
    }
}
