package io.github.exposediris.r2dbc

import io.github.exposediris.testkit.ServerProfile

class R2dbcPgWireEmbeddedContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED
}

class R2dbcPgWireExternalContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EXTERNAL
}

class R2dbcPgWireAllowedContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED_ALLOWED
}
