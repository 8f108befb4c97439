package io.github.exposediris.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerKindTest {
    @Test
    void onlyServersThatAreKnownToKeepThemAreTrustedWithStatements() {
        assertEquals(
                EnumSet.of(ServerKind.IRIS, ServerKind.FAITHFUL_WIRE),
                Stream.of(ServerKind.values()).filter(ServerKind::keepsStatements).collect(Collectors.toSet()));
    }
}
