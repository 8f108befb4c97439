package io.github.exposediris.r2dbc

import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.embedded.Profile
import io.github.exposediris.testkit.BackendUnderTest
import io.github.exposediris.testkit.contract.GatewayContract
import org.junit.jupiter.api.Nested

class R2dbcGatewayTest {
    @Nested
    inner class WithinIris : GatewayContract() {
        override fun profile(): Profile = Profile.PGWIRE_1_0_EMBEDDED

        override fun connect(options: IrisOptions): BackendUnderTest = R2dbcContractTest().connect(options)
    }

    @Nested
    inner class OutsideOfIris : GatewayContract() {
        override fun profile(): Profile = Profile.PGWIRE_1_0_EXTERNAL

        override fun connect(options: IrisOptions): BackendUnderTest = R2dbcContractTest().connect(options)
    }
}
