package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerUnderTest;
import io.github.exposediris.testkit.contract.BackendContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on an IRIS by InterSystems' driver, where {@code IRIS_JDBC_URL} names one, as in {@code jdbc:IRIS://host:1972/USER}. */
@EnabledIfEnvironmentVariable(named = "IRIS_JDBC_URL", matches = "jdbc:IRIS://.+", disabledReason = "IRIS_JDBC_URL names no IRIS")
class NativeIrisContractTest extends BackendContract {
    @Override
    protected ServerUnderTest chosenServer() {
        return ServerUnderTest.at(System.getenv("IRIS_JDBC_URL"));
    }

    @Override
    protected BackendUnderTest connect(IrisOptions options) {
        return new JdbcContractTest.Backend(IrisJdbc.connect(options));
    }
}
