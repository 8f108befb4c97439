package io.github.exposediris.r2dbc

import org.junit.jupiter.api.extension.BeforeAllCallback
import org.junit.jupiter.api.extension.ExtensionContext
import reactor.blockhound.BlockHound

/**
 * Has BlockHound watch every test class of this module. It is an extension, since listeners of the test platform are made in Maven's own
 * JVM too when there are several test JVMs, and that one cannot be rewritten.
 */
class BlockHoundExtension : BeforeAllCallback {
    override fun beforeAll(context: ExtensionContext) = installed

    private companion object {
        /** The driver draws the nonce of a log-in from the system's random source, which is a file that never waits. */
        val installed: Unit = BlockHound.builder().loadIntegrations()
            .allowBlockingCallsInside("com.ongres.scram.common.ScramFunctions", "nonce")
            .install()
    }
}
