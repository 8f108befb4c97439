package io.github.exposediris.embedded.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.embedded.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line and what of it may stand in the environment. */
class OptionsTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> PASSWORD = Map.of("EMBEDDED_IRIS_PASSWORD", "from outside");

    @Test
    void withoutArgumentsEverybodyMayComeInToAFreePort() throws UsageException {
        Options options = Options.read(List.of(), NOTHING);

        assertEquals(0, options.port());
        assertEquals(Profile.CLEAN, options.profile());
        assertNull(options.data());
        assertNull(options.user());
        assertEquals(Duration.ZERO, options.delay());
    }

    @Test
    void eachOptionIsRead() throws UsageException {
        Options options = Options.read(
                List.of("--port", "5433", "--profile", "pgwire-1.0-external", "--data", "/tmp/d", "--user", "ann", "--password", "p w",
                        "--delay-ms", "7", "--tls", "/tmp/k.p12", "--tls-password", "q"),
                NOTHING);

        assertEquals(5433, options.port());
        assertEquals(Profile.PGWIRE_1_0_EXTERNAL, options.profile());
        assertEquals(Path.of("/tmp/d"), options.data());
        assertEquals("ann", options.user());
        assertEquals("p w", options.password());
        assertEquals(Duration.ofMillis(7), options.delay());
        assertEquals(Path.of("/tmp/k.p12"), options.keyStore());
        assertEquals("q", options.keyStorePassword());
    }

    @Test
    void thePasswordsMayStandInTheEnvironment() throws UsageException {
        assertEquals("k", Options.read(List.of(), Map.of("EMBEDDED_IRIS_TLS_PASSWORD", "k")).keyStorePassword());
        assertEquals("from outside", Options.read(List.of("--user", "ann"), PASSWORD).password());
        assertEquals("mine", Options.read(List.of("--password", "mine"), PASSWORD).password());
    }

    @Test
    void aPasswordWithoutUserIsThatOfTheDefaultUser() throws UsageException {
        assertEquals("_SYSTEM", Options.read(List.of(), PASSWORD).user());
    }

    @Test
    void noPasswordIsShown() throws UsageException {
        String shown = Options.read(
                        List.of("--password", "secret", "--tls", "/tmp/k.p12", "--tls-password", "secret"), NOTHING)
                .toString();

        assertFalse(shown.contains("secret"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--user", "--password", "--data", "--tls"})
    void anEmptyValueIsNotTakenAsNone(String option) {
        UsageException refused = assertThrows(UsageException.class, () -> Options.read(List.of(option, ""), PASSWORD));

        assertEquals(option + " must not be empty", refused.getMessage());
    }

    @Test
    void anEmptyPasswordInTheEnvironmentIsNoLeaveForEverybody() throws UsageException {
        Map<String, String> empty = Map.of("EMBEDDED_IRIS_PASSWORD", "");

        UsageException refused = assertThrows(UsageException.class, () -> Options.read(List.of(), empty));

        assertEquals("EMBEDDED_IRIS_PASSWORD must not be empty", refused.getMessage());
        assertEquals("mine", Options.read(List.of("--password", "mine"), empty).password());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --port| --port needs a value
            --port x| --port takes a number from 0 to 65535
            --port 65536| --port takes a number from 0 to 65535
            --port -1| --port takes a number from 0 to 65535
            --port 1 --port 2| --port is given twice
            --delay-ms 3600001| --delay-ms takes a number from 0 to 3600000
            --user ann| --user needs a password, by --password or EMBEDDED_IRIS_PASSWORD
            --tls-password secret| --tls-password needs the key store, by --tls
            --password=secret| --password takes its value after a blank
            --pasword=secret| there is no option --pasword
            --pasword secret| there is no option --pasword
            --password my secret| argument 3 belongs to no option
            -p 1| argument 1 belongs to no option
            --profile x| --profile: "x" is no profile; there are clean, pgwire-1.0-embedded, pgwire-1.0-external
            """)
    void whatIsWrongIsSaidInOneLine(String line, String message) {
        List<String> arguments = List.of(line.split(" "));

        assertEquals(message, assertThrows(UsageException.class, () -> Options.read(arguments, NOTHING)).getMessage());
    }
}
