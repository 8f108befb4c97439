package io.github.exposediris.testkit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a container is asked for; none is started here. */
class IrisContainerTest {
    @Test
    void isTheCommunityImageWithItsTwoPorts() {
        try (IrisContainer iris = new IrisContainer()) {
            assertEquals(List.of(1972, 52773), iris.getExposedPorts());
            assertEquals("USER", iris.getNamespace());
            assertEquals("_SYSTEM", iris.getUsername());
        }
    }

    @Test
    void changesThePasswordByAFileAndNotOnTheCommandLine() {
        try (IrisContainer iris = new IrisContainer().withPassword("s3cret")) {
            iris.configure();

            assertArrayEquals(new String[] {"--password-file", "/tmp/iris-password.txt"}, iris.getCommandParts());
            assertEquals("s3cret", new String(iris.passwordFile().getBytes(), StandardCharsets.UTF_8));
            assertEquals(0444, iris.passwordFile().getFileMode() & 0777);
            assertTrue(iris.getEnv().stream().noneMatch(variable -> variable.contains("s3cret")));
        }
    }

    @Test
    void refusesWhatIrisWouldNotTake() {
        try (IrisContainer iris = new IrisContainer()) {
            assertThrows(IllegalArgumentException.class, () -> iris.withPassword(" "));
            assertThrows(IllegalArgumentException.class, () -> iris.withNamespace("A\" DROP"));
            assertFalse(iris.isRunning());
        }
    }
}
