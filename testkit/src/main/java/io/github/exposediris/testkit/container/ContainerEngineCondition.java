package io.github.exposediris.testkit.container;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Asks Testcontainers for a container engine; it looks once in a run. */
final class ContainerEngineCondition implements ExecutionCondition {
    private final BooleanSupplier engine;

    /** For JUnit. */
    ContainerEngineCondition() {
        this(() -> DockerClientFactory.instance().isDockerAvailable());
    }

    ContainerEngineCondition(BooleanSupplier engine) {
        this.engine = engine;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isThere()
                ? ConditionEvaluationResult.enabled("A container engine is there.")
                : ConditionEvaluationResult.disabled(
                        "No container engine is there: start Docker or Podman, or set DOCKER_HOST, to run this on a real IRIS.");
    }

    /** A project that has left out Testcontainers, which is optional, has made a mistake; it is no reason to skip. */
    private boolean isThere() {
        try {
            return engine.getAsBoolean();
        } catch (NoClassDefFoundError missing) {
            throw new ExtensionConfigurationException(
                    "Testcontainers is not on the class path; add org.testcontainers:testcontainers to the test's dependencies.", missing);
        }
    }
}
