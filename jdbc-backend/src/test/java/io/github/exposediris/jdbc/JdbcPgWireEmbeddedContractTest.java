package io.github.exposediris.jdbc;

import io.github.exposediris.testkit.ServerProfile;

class JdbcPgWireEmbeddedContractTest extends JdbcContractTest {
    @Override
    public ServerProfile serverProfile() {
        return ServerProfile.PGWIRE_EMBEDDED;
    }
}
