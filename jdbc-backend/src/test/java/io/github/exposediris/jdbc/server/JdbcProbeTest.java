package io.github.exposediris.jdbc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.server.Evidence;
import io.github.exposediris.core.server.Finding;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.TransactionIsolation;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcProbeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            clean, FAITHFUL_WIRE, OWN
            pgwire-1.0-embedded, IRIS_PGWIRE_EMBEDDED, SHARED
            pgwire-1.0-external, IRIS_PGWIRE_EXTERNAL, NONE
            """)
    void theWayToIrisIsKnown(String profile, ServerKind kind, TransactionIsolation isolation) {
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).start();
                IrisJdbcDatabase iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))) {
            ServerCapabilities found = iris.capabilities();
            assertEquals(kind, found.kind(), () -> found.findings().toString());
            assertEquals(isolation, found.isolation());
            assertEquals(new ServerRelease(2025, 3), found.release());
            List<Finding> unknown = found.findings().stream().filter(f -> f.evidence() == Evidence.UNKNOWN).toList();
            assertTrue(unknown.isEmpty(), unknown::toString);
        }
    }
}
