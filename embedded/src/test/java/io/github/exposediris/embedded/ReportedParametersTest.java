package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Settings of PostgreSQL that a driver is told of. */
class ReportedParametersTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    private String reported(String name) throws SQLException {
        return server.connection().unwrap(PGConnection.class).getParameterStatus(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SET application_name = 'report'; application_name; report
            SET application_name TO 'report'; application_name; report
            SET SESSION TimeZone = 'Europe/Berlin'; TimeZone; Europe/Berlin
            SET TIME ZONE 'CET'; TimeZone; CET
            SET DateStyle TO ISO, DMY; DateStyle; ISO, DMY
            SET DateStyle = 'ISO'; DateStyle; ISO, MDY
            SET client_encoding = 'utf-8'; client_encoding; UTF8
            SET NAMES 'UTF8'; client_encoding; UTF8
            """)
    void aDriverIsToldOfAChange(String sql, String name, String value) throws SQLException {
        server.run(sql);
        assertEquals(value, reported(name));
        assertEquals(value, server.value("SHOW " + name));
    }

    @Test
    void theClientsNameIsKnownFromTheStart() throws SQLException {
        String options = "?user=_SYSTEM&ApplicationName=first&assumeMinServerVersion=16";
        try (Connection named = DriverManager.getConnection(server.url() + options)) {
            assertEquals(List.of("first"), TestServer.rows(named, "SHOW application_name"));
            named.setClientInfo("ApplicationName", "renamed");
            assertEquals("renamed", named.unwrap(PGConnection.class).getParameterStatus("application_name"));
            named.createStatement().execute("SET application_name TO DEFAULT");
            assertEquals("first", named.unwrap(PGConnection.class).getParameterStatus("application_name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SET client_encoding = 'LATIN1'", "SET DateStyle = 'German'", "SET standard_conforming_strings = off",
        "SET IntervalStyle = 'iso_8601'"
    })
    void whatTheStandInCouldNotKeepToIsRefused(String sql) {
        assertEquals(400, server.refusal(sql));
    }
}
