package io.github.exposediris.jdbc;

import io.github.exposediris.testkit.ServerProfile;

class JdbcPgWireAllowedContractTest extends JdbcContractTest {
    @Override
    public ServerProfile serverProfile() {
        return ServerProfile.PGWIRE_EMBEDDED_ALLOWED;
    }
}
