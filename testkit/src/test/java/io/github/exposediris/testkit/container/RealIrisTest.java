package io.github.exposediris.testkit.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;

/** The container with an engine; skipped with a reason where there is none. */
@RequiresContainerEngine
class RealIrisTest {
    @Test
    void startsWithItsNamespace() throws IOException, InterruptedException {
        try (IrisContainer iris = new IrisContainer().withNamespace("TESTS")) {
            iris.start();
            ExecResult answer = iris.execInContainer("bash", "-c", "echo 'halt' | iris session IRIS -U TESTS");

            assertTrue(answer.getStdout().contains("TESTS>"), answer.getStdout() + answer.getStderr());
            assertTrue(iris.getJdbcUrl().endsWith("/TESTS"), iris.getJdbcUrl());
        }
    }
}
