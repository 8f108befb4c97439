package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.definition.ColumnDefinition;
import io.github.exposediris.core.dialect.IrisDialect;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.contract.GatewayContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JdbcGatewayTest {
    @Nested
    class WithinIris extends OnGateway {
        @Override
        protected Profile profile() {
            return Profile.PGWIRE_1_0_EMBEDDED;
        }
    }

    @Nested
    class OutsideOfIris extends OnGateway {
        @Override
        protected Profile profile() {
            return Profile.PGWIRE_1_0_EXTERNAL;
        }
    }

    private abstract static class OnGateway extends GatewayContract {
        @Override
        protected BackendUnderTest connect(IrisOptions options) {
            return new JdbcContractTest().connect(options);
        }

        /** Exposed writes both changes in one text; the column is added first, by a statement of the library's own. */
        @Test
        void aColumnThatBecomesTheKeyKeepsItsType() {
            SchemaScope scope = new SchemaScope(List.of(IrisDialect.DEFAULT_SCHEMA), List.of("contract_keyless"));
            each("CREATE TABLE contract_keyless (n INTEGER)", "ALTER TABLE contract_keyless ADD code VARBINARY(16) PRIMARY KEY");
            ColumnDefinition code = backend().transaction(tx -> tx.reflect(scope)).get(0).column("code").orElseThrow();
            each("DROP TABLE contract_keyless");
            assertEquals("VARBINARY(16)", code.type().value().orElseThrow().toString());
        }

        private void each(String... statements) {
            backend().<Boolean>transaction(tx -> {
                List.of(statements).forEach(tx::execute);
                return true;
            });
        }
    }
}
