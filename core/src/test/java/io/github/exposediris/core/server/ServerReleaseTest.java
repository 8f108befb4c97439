package io.github.exposediris.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "2025.1, 2025, 1",
        "2024.1.5, 2024, 1",
        "2024.1.5.211.1, 2024, 1",
        "IRIS for UNIX (Ubuntu Server LTS for x86-64 Containers) 2025.1 (Build 223U) Tue Mar 11 2025 18:14:42 EDT, 2025, 1",
        "IRIS for Windows (x86-64) 2023.1.2 (Build 450_0_22809U) Tue Oct 17 2023 10:23:59 EDT, 2023, 1",
    })
    void aTextTellsTheRelease(String text, int year, int minor) {
        assertEquals(new ServerRelease(year, minor), ServerRelease.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PostgreSQL 16.1", "IRIS", "2025", "1.0", "9999.1 (Build"})
    void anUnknownServerIsTakenForTheNewest(String text) {
        assertEquals(ServerRelease.NEWEST, ServerRelease.parse(text));
    }

    @Test
    void fetchCameWith2025() {
        assertFalse(ServerRelease.parse("2024.3").hasFetch());
        assertTrue(ServerRelease.parse("2025.1").hasFetch());
        assertTrue(ServerRelease.parse("2026.1").hasFetch());
    }

    @Test
    void aReleaseThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ServerRelease(2025, 0));
        assertThrows(IllegalArgumentException.class, () -> new ServerRelease(16, 1));
    }
}
