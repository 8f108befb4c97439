package io.github.exposediris.testkit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests that need a real IRIS are skipped with a reason where no container engine is. */
class RequiresContainerEngineTest {
    @Test
    void aClassIsSkippedWithAReasonWhereThereIsNoEngine() {
        List<String> reasons = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(OnAMachineWithoutEngine.class)).build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionSkipped(TestIdentifier test, String reason) {
                                reasons.add(reason);
                            }
                        });

        assertEquals(1, reasons.size());
        assertTrue(reasons.get(0).startsWith("No container engine is there: start Docker or Podman"), reasons.get(0));
    }

    @Test
    void nothingIsSkippedWhereThereIsOne() {
        ConditionEvaluationResult result = new ContainerEngineCondition(() -> true).evaluateExecutionCondition(null);

        assertFalse(result.isDisabled());
    }

    @Test
    void aProjectWithoutTestcontainersIsToldRatherThanSkipped() {
        ContainerEngineCondition condition = new ContainerEngineCondition(() -> {
            throw new NoClassDefFoundError("org/testcontainers/DockerClientFactory");
        });

        ExtensionConfigurationException failure =
                assertThrows(ExtensionConfigurationException.class, () -> condition.evaluateExecutionCondition(null));

        assertEquals(
                "Testcontainers is not on the class path; add org.testcontainers:testcontainers to the test's dependencies.",
                failure.getMessage());
    }

    /** As {@link RequiresContainerEngine} on a machine that has none. */
    static final class NoEngine implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return new ContainerEngineCondition(() -> false).evaluateExecutionCondition(context);
        }
    }

    @ExtendWith(NoEngine.class)
    static class OnAMachineWithoutEngine {
        @Test
        void isNotRun() {
            throw new AssertionError("ran");
        }
    }
}
