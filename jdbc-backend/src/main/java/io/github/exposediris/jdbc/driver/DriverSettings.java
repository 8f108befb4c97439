package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** How pgjdbc has to be set for servers that speak its wire and are not PostgreSQL. */
final class DriverSettings {
    private DriverSettings() {}

    static String url(Server server, IrisOptions options) {
        return "jdbc:postgresql://" + server.authority() + "/" + URLEncoder.encode(options.namespace(), StandardCharsets.UTF_8);
    }

    static Properties of(IrisOptions options) {
        Properties settings = new Properties();
        settings.setProperty("user", options.user());
        if (options.password() != null) {
            settings.setProperty("password", options.password());
        }
        String seconds = Long.toString(Math.max(1, options.connectTimeout().toSeconds()));
        settings.setProperty("connectTimeout", seconds);
        settings.setProperty("loginTimeout", seconds);
        // The thread that logs in would wait for a silent server for ever, though nobody waits for it.
        settings.setProperty("socketTimeout", seconds);
        settings.setProperty("cancelSignalTimeout", seconds);
        // Else a host that vanished would never be missed by a statement without a limit.
        settings.setProperty("tcpKeepAlive", "true");
        // No other mode is safe: with the simple protocol iris-pgwire 1.0.1 splits a statement at a ';' inside a value.
        settings.setProperty("preferQueryMode", "extended");
        // iris-pgwire 1.0.1 reads numbers and UUIDs in binary form as text, and announces types that differ from row to row.
        settings.setProperty("binaryTransfer", "false");
        // IRIS takes one row by VALUES, and a savepoint before each statement would end the one of its name.
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
