package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.contract.GatewayContract;
import org.junit.jupiter.api.Nested;

class JdbcGatewayTest {
    @Nested
    class WithinIris extends GatewayContract {
        @Override
        protected Profile profile() {
            return Profile.PGWIRE_1_0_EMBEDDED;
        }

        @Override
        protected BackendUnderTest connect(IrisOptions options) {
            return new JdbcContractTest().connect(options);
        }
    }

    @Nested
    class OutsideOfIris extends GatewayContract {
        @Override
        protected Profile profile() {
            return Profile.PGWIRE_1_0_EXTERNAL;
        }

        @Override
        protected BackendUnderTest connect(IrisOptions options) {
            return new JdbcContractTest().connect(options);
        }
    }
}
