package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.Profile
import io.github.exposediris.testkit.BackendUnderTest
import io.github.exposediris.testkit.contract.GatewayContract
import org.junit.jupiter.api.Nested

class R2dbcGatewayTest {
    @Nested
    inner class WithinIris : OnGateway(Profile.PGWIRE_1_0_EMBEDDED, R2dbcContractTest())

    @Nested
    inner class OutsideOfIris : OnGateway(Profile.PGWIRE_1_0_EXTERNAL, R2dbcContractTest())
}

/** Suspending transactions over JDBC; values have the same form there as in blocking ones, so a tenth of them is enough. */
class SuspendedJdbcGatewayTest {
    @Nested
    inner class WithinIris : OnGateway(Profile.PGWIRE_1_0_EMBEDDED, SuspendedJdbcContractTest()) {
        override fun randomValues(): Int = super.randomValues() / 10
    }

    @Nested
    inner class OutsideOfIris : OnGateway(Profile.PGWIRE_1_0_EXTERNAL, SuspendedJdbcContractTest()) {
        override fun randomValues(): Int = super.randomValues() / 10
    }
}

abstract class OnGateway(private val profile: Profile, private val backend: R2dbcContractTest) : GatewayContract() {
    override fun profile(): Profile = profile

    override fun connect(options: IrisOptions): BackendUnderTest = backend.connect(options)
}
