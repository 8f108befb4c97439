package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import io.github.exposediris.jdbc.simulated.SimulatedDriver;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerProfile;
import io.github.exposediris.testkit.contract.BackendContract;

/** The contract by InterSystems' driver, simulated with its traps: there is no IRIS at hand. See {@link NativeIrisContractTest}. */
class NativeContractTest extends BackendContract {
    @Override
    public ServerProfile serverProfile() {
        return ServerProfile.NATIVE;
    }

    @Override
    protected BackendUnderTest connect(IrisOptions options) {
        Server wire = (Server) options.endpoint();
        Superserver server = new Superserver(wire.host(), wire.port());
        ConnectionSource source = ConnectionPool.superserver(new NativeDriver(new SimulatedDriver()), server);
        return new JdbcContractTest.Backend(new ConnectionPool(options.withEndpoint(server), source, pool -> {})
                .database(IrisJdbc.config(builder -> {}), () -> {}));
    }
}
