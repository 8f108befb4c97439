package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.IrisException
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class R2dbcErrorsTest {
    /** The driver takes SQLSTATE 58000 for a failure of the way to the server. */
    @Test
    fun `what the server said with a SQLCODE is no lost connection`() {
        val said = R2dbcNonTransientResourceException("[SQLCODE: <-400>:<Fatal error occurred>]", "58000", 0)
        assertEquals(IrisException::class.java, R2dbcErrors.classified(said, null).javaClass)
    }

    @Test
    fun `what nobody said is one`() {
        val lost = R2dbcNonTransientResourceException("closed")
        assertEquals(ConnectionFailedException::class.java, R2dbcErrors.classified(lost, null).javaClass)
    }
}
