package io.github.exposediris.r2dbc

import io.github.exposediris.testkit.Need
import io.github.exposediris.testkit.ServerProfile

class R2dbcPgWireEmbeddedContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED

    override fun backendLacks(): Set<Need> = setOf(Need.BYTES)
}

class R2dbcPgWireExternalContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EXTERNAL

    override fun backendLacks(): Set<Need> = setOf(Need.BYTES)
}

class R2dbcPgWireAllowedContractTest : R2dbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED_ALLOWED

    override fun backendLacks(): Set<Need> = setOf(Need.BYTES)
}
