package io.github.exposediris.r2dbc.channel

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.r2dbc.R2dbcErrors
import io.github.exposediris.r2dbc.channel.PipelinedCommand.Command
import io.r2dbc.spi.R2dbcException
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** What begins and ends transactions past the driver. */
class PipelinedCommandTest : PlayedServer() {
    private fun send(command: Command): CompletableFuture<Void?> = statements.send(command).toFuture()

    private fun done(tag: String) = channel.writeInbound(message('C', "$tag\u0000".toByteArray()))

    private fun ready(status: Char) = channel.writeInbound(message('Z', "$status".toByteArray()))

    private fun refused() = channel.writeInbound(message('E', "SERROR\u0000C40001\u0000Mno\u0000\u0000".toByteArray()))

    private fun begun() {
        val begin = send(Command.BEGIN)
        done("BEGIN")
        ready('T')
        begin.get(0, TimeUnit.SECONDS)
    }

    /** What the driver is told of transactions, where the server tells it so of one of the driver's statements. */
    private fun told(status: Char): String {
        channel.writeOutbound(message('Q', "UPDATE\u0000".toByteArray()))
        done("UPDATE 1")
        ready(status)
        return String(messagesToDriver().single { it.first == 'Z' }.second)
    }

    @ParameterizedTest
    @EnumSource
    internal fun `each is a simple query, of which the driver hears nothing`(command: Command) {
        val answer = send(command)
        assertEquals(listOf("Q${command.name}\u0000"), sentMessages().map { (type, content) -> type + String(content) })
        done(command.name)
        channel.writeInbound(message('N', "SNOTICE\u0000Mwell\u0000\u0000".toByteArray()))
        assertFalse(answer.isDone)
        ready('I')
        answer.get(0, TimeUnit.SECONDS)
        assertEquals("", toDriver())
    }

    @Test
    fun `it goes out at once, before whatever the driver sends, and however much the channel holds`() {
        writable(false)
        val begin = send(Command.BEGIN)
        channel.writeOutbound(message('Q', "UPDATE\u0000".toByteArray()))
        assertEquals(listOf("BEGIN\u0000", "UPDATE\u0000"), sentMessages().map { String(it.second) })
        done("BEGIN")
        ready('T')
        done("UPDATE 1")
        ready('T')
        begin.get(0, TimeUnit.SECONDS)
        assertEquals("CZ", toDriver())
    }

    @Test
    fun `the driver does not know of the transaction, and of no other less than before`() {
        assertEquals("T", told('T'))
        begun()
        assertEquals(listOf("I", "I"), listOf(told('T'), told('E')))
        val commit = send(Command.COMMIT)
        done("COMMIT")
        ready('I')
        commit.get(0, TimeUnit.SECONDS)
        assertEquals(listOf("I", "T"), listOf(told('I'), told('T')))
    }

    @Test
    fun `a refusal is told, and where nothing was begun the driver hears what the server says`() {
        val begin = send(Command.BEGIN)
        refused()
        ready('I')
        assertEquals("40001", (failure(begin) as R2dbcException).sqlState)
        assertEquals("T", told('T'))
    }

    @Test
    fun `a transaction that the server did not end goes on`() {
        begun()
        val commit = send(Command.COMMIT)
        refused()
        ready('T')
        assertInstanceOf(R2dbcException::class.java, failure(commit))
        assertEquals("I", told('T'))
    }

    @Test
    fun `a COMMIT that is answered by ROLLBACK is a failure`() {
        begun()
        val commit = send(Command.COMMIT)
        done("ROLLBACK")
        ready('I')
        val told = R2dbcErrors.classified(failure(commit), "COMMIT")
        assertTrue("nothing was committed" in told.message!!)
        assertFalse(told is ConnectionFailedException || told.isTransient)
    }

    @Test
    fun `one whose answer the server did not end is a failure`() {
        val commit = send(Command.COMMIT)
        ready('I')
        assertTrue("did not end" in failure(commit).message!!)
    }

    @Test
    fun `an answer that cannot be understood ends the connection`() {
        val commit = send(Command.COMMIT)
        channel.writeInbound(message('G'))
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(commit))
        assertFalse(channel.isOpen)
    }

    @Test
    fun `a lost connection fails what was not answered, with what the server said last, and what comes after`() {
        val commit = send(Command.COMMIT)
        refused()
        channel.close()
        assertEquals("no", failure(commit).cause!!.message)
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(send(Command.ROLLBACK)))
    }
}
