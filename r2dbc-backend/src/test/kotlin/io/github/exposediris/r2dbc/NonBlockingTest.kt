package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.IrisException
import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.newSuspendedTransaction
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import reactor.blockhound.BlockingOperationError
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** BlockHound watches all tests of this module; these show that it does. */
class NonBlockingTest {
    private fun block() = CountDownLatch(1).await(1, TimeUnit.MILLISECONDS)

    @Test
    fun `who blocks a thread of the driver is found out`() {
        SuspendingFixture().use { fixture ->
            val failure = assertThrows(IrisException::class.java) {
                runBlocking {
                    newSuspendedTransaction(db = fixture.db) { exec(SqlStatement.of("SELECT 1")) { block() } }
                }
            }
            assertEquals(BlockingOperationError::class.java, failure.cause?.javaClass)
        }
    }

    @Test
    fun `everybody else may block`() {
        assertEquals(false, block())
    }
}
