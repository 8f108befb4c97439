package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.netty.buffer.ByteBufAllocator
import io.netty.buffer.Unpooled
import io.r2dbc.postgresql.client.Binding
import io.r2dbc.postgresql.client.EncodedParameter
import io.r2dbc.postgresql.codec.DefaultCodecs
import io.r2dbc.postgresql.message.Format
import io.r2dbc.spi.R2dbcException
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono
import java.io.IOException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** Between the driver and a server whose part is played here, message by message. */
class StatementChannelTest : PlayedServer() {
    private val codecs = DefaultCodecs(ByteBufAllocator.DEFAULT)

    private fun statement(text: String, vararg values: Any?): BoundStatement {
        val binding = Binding(values.size)
        values.forEachIndexed { i, value -> binding.add(i, encoded(value)) }
        return BoundStatement.of(text, binding)!!
    }

    /** A value of no bytes in the very buffer by which the driver knows NULL. */
    private object Empty

    /** A value that fails to be encoded once it is to be sent. */
    private object Unfit

    private fun encoded(value: Any?) = when (value) {
        null -> codecs.encodeNull(String::class.java)
        Empty -> EncodedParameter(Format.FORMAT_TEXT, 1043, Mono.fromSupplier<ByteBuf> { Unpooled.EMPTY_BUFFER })
        Unfit -> EncodedParameter(Format.FORMAT_TEXT, 1043, Mono.fromSupplier<ByteBuf> { error("unfit") })
        else -> codecs.encode(value)
    }

    private fun insert(name: String?) = PipelinedRow(statement("INSERT $1", name), null)

    private fun keyed(name: String) = PipelinedRow(statement("INSERT $1", name), statement("KEY"))

    private fun send(vararg rows: PipelinedRow): CompletableFuture<List<PipelinedAnswer>> =
        statements.send(rows.toList()).toFuture().thenApply { it!! }

    /** The server answers by messages of these types. */
    private fun answer(types: String) = types.forEach { channel.writeInbound(message(it, CONTENTS.getValue(it))) }

    @Test
    fun `what the driver asks and is answered passes`() {
        channel.writeOutbound(message('Q', ByteArray(9)))
        assertEquals("Q", sent())
        answer("SNCZ")
        assertEquals("SNCZ", toDriver())
    }

    @Test
    fun `rows are sent at once, prepared once, and their answers are kept from the driver`() {
        val answers = send(insert("a"), insert(null), insert("c"))
        assertEquals("PBES" + "BES" + "BES", sent())
        answer("12CZ" + "2CZ")
        assertFalse(answers.isDone)
        answer("2CZ")
        assertEquals(listOf(1L, 1L, 1L), answers.get(0, TimeUnit.SECONDS).map { it.count })
        assertEquals("", toDriver())
        send(insert("d"))
        assertEquals("BES", sent())
    }

    @Test
    fun `texts with other types are prepared anew`() {
        send(insert("a"), PipelinedRow(statement("INSERT $1", 5), null))
        assertEquals("PBES" + "PBES", sent())
    }

    @Test
    fun `the question for the key goes with its row, and both are prepared before either is executed`() {
        val answers = send(keyed("a"), keyed("b"))
        assertEquals("PPBEBES" + "BEBES", sent())
        answer("112C2DCZ" + "2C2DCZ")
        assertEquals(listOf("77", "77"), answers.get(0, TimeUnit.SECONDS).map { it.told })
        assertEquals(listOf(1L, 1L), answers.get(0, TimeUnit.SECONDS).map { it.count })
    }

    @Test
    fun `answers that the driver waits for come first`() {
        channel.writeOutbound(message('Q', ByteArray(5)))
        val answers = send(insert("a"))
        assertEquals("QPBES", sent())
        answer("CZ")
        assertEquals("CZ", toDriver())
        answer("12CZ")
        assertEquals(1, answers.get(0, TimeUnit.SECONDS).size)
        channel.writeOutbound(message('P', ByteArray(3)).writeBytes(message('S', ByteArray(0))))
        answer("1Z")
        assertEquals("1Z", toDriver())
    }

    @Test
    fun `messages of the driver in one piece are told apart`() {
        channel.writeOutbound(
            Unpooled.wrappedBuffer(message('Q', "S".toByteArray()), message('P', "Q".toByteArray()), message('S', ByteArray(0))),
        )
        send(insert("a"))
        answer("CZ1CZ")
        assertEquals("CZ1CZ", toDriver())
        answer("1")
        assertEquals("", toDriver())
    }

    @Test
    fun `a row that is refused keeps no other from being answered`() {
        val answers = send(insert("a"), insert("b"), insert("c"))
        answer("12CZ" + "EZ" + "2CZ")
        val (first, second, third) = answers.get(0, TimeUnit.SECONDS)
        assertNull(first.failure)
        assertEquals("no", second.failure!!.message)
        assertEquals("23505", second.failure!!.sqlState)
        assertNull(third.failure)
    }

    @Test
    fun `what the server did not prepare is prepared anew the next time`() {
        send(insert("a"))
        assertEquals("PBES", sent())
        answer("EZ")
        send(insert("b"))
        assertEquals("PBES", sent())
        answer("12EZ")
        send(insert("c"))
        assertEquals("BES", sent())
    }

    private fun answerLost(state: String) {
        channel.writeInbound(message('E', "SERROR\u0000C$state\u0000Mgone\u0000\u0000".toByteArray()))
        answer("Z")
    }

    @Test
    fun `what the server has lost is prepared anew the next time`() {
        for (state in listOf("26000", "0A000")) {
            send(keyed("a"))
            answer("112C2DCZ")
            val failed = send(keyed("b"), keyed("c"))
            sent()
            answerLost(state)
            answerLost(state)
            assertEquals(listOf(state, state), failed.get().map { it.failure?.sqlState })
            send(keyed("d"))
            assertEquals("PPBEBES", sent())
            answer("EZ")
        }
    }

    @Test
    fun `a row alone whose statement the server has lost is sent once more`() {
        send(keyed("a"))
        answer("112C2DCZ")
        sent()
        val answers = send(keyed("b"))
        assertEquals("BEBES", sent())
        answerLost("26000")
        assertEquals("PPBEBES", sent())
        answer("112C2DCZ")
        val (row) = answers.get(0, TimeUnit.SECONDS)
        assertNull(row.failure)
        assertEquals(1, row.count)
    }

    @Test
    fun `a row is sent no more than once more`() {
        send(insert("a"))
        answer("12CZ")
        val answers = send(insert("b"))
        repeat(2) { answerLost("26000") }
        assertEquals("26000", answers.get(0, TimeUnit.SECONDS).single().failure?.sqlState)
    }

    @Test
    fun `a row whose statement was never prepared is not sent again`() {
        val answers = send(insert("a"))
        answerLost("0A000")
        assertEquals("0A000", answers.get(0, TimeUnit.SECONDS).single().failure?.sqlState)
    }

    @Test
    fun `a value of no bytes is no NULL`() {
        send(insert(""), PipelinedRow(statement("INSERT $1", Empty), null), insert(null))
        val lengths = sentMessages().filter { it.first == 'B' }.map { (_, bind) -> Unpooled.wrappedBuffer(bind).getInt(bind.size - 6) }
        assertEquals(listOf(0, 0, -1), lengths)
    }

    @Test
    fun `what a server may say at any time is no answer, and the driver hears what has changed`() {
        val answers = send(insert("a"))
        answer("N1S2ACZ")
        assertEquals("SA", toDriver())
        assertEquals(1, answers.get(0, TimeUnit.SECONDS).single().count)
    }

    @Test
    fun `a row that is neither counted nor refused has failed`() {
        val answers = send(insert("a"))
        answer("12IZ")
        assertTrue("counted no rows" in answers.get(0, TimeUnit.SECONDS).single().failure!!.message!!)
    }

    @Test
    fun `an answer that cannot be understood ends the connection`() {
        val answers = send(insert("a"), insert("b"))
        answer("12G")
        assertTrue("'G'" in failure(answers).cause!!.message!!)
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(answers))
        assertFalse(channel.isOpen)
    }

    @Test
    fun `frames that cannot be read are told`() {
        val answers = send(insert("a"))
        channel.pipeline().fireExceptionCaught(IllegalStateException("frame"))
        assertEquals("frame", failure(answers).cause!!.message)
        assertEquals("frame", runCatching { channel.checkException() }.exceptionOrNull()!!.message)
    }

    @Test
    fun `a connection that is lost tells what the server said last`() {
        val answers = send(insert("a"), insert("b"))
        answer("12CZE")
        channel.pipeline().fireExceptionCaught(IOException("reset"))
        assertEquals("no", failure(answers).cause!!.message)
        assertEquals("reset", runCatching { channel.checkException() }.exceptionOrNull()!!.message)
        channel.close()
        assertInstanceOf(R2dbcException::class.java, failure(send(insert("c"))))
    }

    @Test
    fun `rows that were never sent are told of a lost connection`() {
        writable(false)
        val answers = send(insert("a"))
        channel.close()
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(answers))
    }

    @Test
    fun `a value that cannot be encoded ends its rows, and those that wait for that are sent`() {
        val unfit = PipelinedRow(statement("INSERT $1", Unfit), null)
        var next: CompletableFuture<List<PipelinedAnswer>>? = null
        writable(false)
        val answers = send(insert("a"), unfit, insert("c"))
        answers.whenComplete { _, _ ->
            writable(false)
            next = send(insert("d"))
        }
        writable(true)
        assertEquals("unfit", failure(answers).message)
        assertEquals("PBES", sent())
        writable(true)
        assertEquals("BES", sent())
        answer("12CZ" + "2CZ")
        assertEquals(1, next!!.get().size)
    }

    @Test
    fun `rows that another session begins wait for those that are still to be sent`() {
        writable(false)
        val first = send(insert("a"))
        val second = send(insert("b"))
        writable(true)
        assertEquals("PBESBES", sent())
        answer("12CZ")
        assertTrue(first.isDone)
        answer("2CZ")
        assertEquals(1, second.get().size)
    }

    @Test
    fun `rows that were not sent when the connection went on are never sent`() {
        writable(false)
        val answers = send(insert("a"), insert("b"))
        statements.abandon(IllegalStateException("too late"))
        assertEquals("too late", failure(answers).message)
        writable(true)
        assertEquals("", sent())
        send(insert("c"))
        assertEquals("PBES", sent())
    }

    @Test
    fun `a row that was lost is not sent once more when its connection has gone on`() {
        send(insert("a"))
        answer("12CZ")
        val answers = send(insert("b"))
        sent()
        statements.abandon(IllegalStateException("too late"))
        assertFalse(answers.isDone)
        answerLost("26000")
        assertEquals("", sent())
        assertEquals("26000", answers.get(0, TimeUnit.SECONDS).single().failure?.sqlState)
    }

    @Test
    fun `where the channel holds enough, rows wait until it has sent some`() {
        writable(false)
        val answers = send(insert("a"), insert("b"))
        assertEquals("", sent())
        writable(true)
        assertEquals("PBESBES", sent())
        answer("12CZ2CZ")
        assertEquals(2, answers.get(0, TimeUnit.SECONDS).size)
    }

    @Test
    fun `the server keeps some 256 statements, those that were used last`() {
        repeat(300) { send(PipelinedRow(statement("INSERT $it"), null)) }
        val closed = sentMessages().filter { it.first == 'C' }.map { String(it.second).drop(1).dropLast(1) }
        assertEquals((1..43).map { "iris_$it" }, closed)
        send(PipelinedRow(statement("INSERT 299"), null), PipelinedRow(statement("INSERT 0"), null))
        assertEquals("CBES" + "PBES", sent())
    }

    private companion object {
        val CONTENTS = mapOf(
            '1' to ByteArray(0), '2' to ByteArray(0), 'I' to ByteArray(0), 'G' to ByteArray(0),
            'C' to "INSERT 0 1\u0000".toByteArray(),
            'D' to byteArrayOf(0, 1, 0, 0, 0, 2, '7'.code.toByte(), '7'.code.toByte()),
            'E' to "SERROR\u0000C23505\u0000Mno\u0000\u0000".toByteArray(),
            'N' to "SNOTICE\u0000Mwell\u0000\u0000".toByteArray(),
            'S' to "a\u0000b\u0000".toByteArray(),
            'A' to byteArrayOf(0, 0, 0, 1, 0, 0),
            'Z' to "T".toByteArray(),
        )
    }
}
