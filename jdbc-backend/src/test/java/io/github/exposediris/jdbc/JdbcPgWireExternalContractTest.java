package io.github.exposediris.jdbc;

import io.github.exposediris.testkit.ServerProfile;

class JdbcPgWireExternalContractTest extends JdbcContractTest {
    @Override
    public ServerProfile serverProfile() {
        return ServerProfile.PGWIRE_EXTERNAL;
    }
}
