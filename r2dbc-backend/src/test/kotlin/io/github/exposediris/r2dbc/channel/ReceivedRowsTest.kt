package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.netty.buffer.ByteBufAllocator
import io.netty.buffer.Unpooled
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelOutboundHandlerAdapter
import io.netty.channel.embedded.EmbeddedChannel
import io.r2dbc.postgresql.codec.DefaultCodecs
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** Between the driver and a server that sends rows, message by message. */
class ReceivedRowsTest : PlayedServer() {

    private class Receiver(private val enough: Int = Int.MAX_VALUE) : RowReceiver {
        val rows = ArrayList<String?>()
        var failure: Throwable? = null
        override var wantsRows = true
        override val isFull: Boolean get() = rows.size >= enough

        override fun receive(row: RowApi) {
            rows += row.getString(1)
        }

        override fun fail(cause: Throwable) {
            failure = cause
        }
    }

    @BeforeEach
    fun tellCodecs() {
        statements.rows.codecs = DefaultCodecs(ByteBufAllocator.DEFAULT)
    }

    /** Answers by messages of these types, in one piece; a letter in lower case is a row of that letter. */
    private fun answer(types: String): ByteBuf = types.map { type ->
        when (type) {
            in 'a'..'z' -> message('D', byteArrayOf(0, 1, 0, 0, 0, 1, type.code.toByte()))
            'T' -> message('T', byteArrayOf(0, 1, 'n'.code.toByte(), 0) + ByteArray(6) + byteArrayOf(0, 0, 4, 19) + ByteArray(8))
            'C' -> message('C', "SELECT 1\u0000".toByteArray())
            'Z' -> message('Z', "I".toByteArray())
            else -> message(type)
        }
    }.toTypedArray().let { Unpooled.wrappedBuffer(it.size, *it) }.also { channel.writeInbound(it) }

    @Test
    fun `rows go to whom they are for, and the rest of the answer to the driver`() {
        val receiver = Receiver()
        statements.rows.expect(receiver)
        val sent = answer("2TabcCNZ")
        assertEquals(listOf<String?>("a", "b", "c"), receiver.rows)
        assertEquals("2TCNZ", toDriver())
        assertEquals(0, sent.refCnt())
    }

    @Test
    fun `answers follow each other, each to its own`() {
        val (first, second) = List(2) { Receiver() }
        val asked = listOf(null, first, null, second).map(statements.rows::expect)
        for ((turn, rows) in listOf("", "Ta", "Tx", "Tb").withIndex()) {
            answer(rows + "CZ")
            end(asked[turn])
        }
        assertEquals(listOf<String?>("a"), first.rows)
        assertEquals(listOf<String?>("b"), second.rows)
        assertEquals("CZ" + "TCZ" + "TDCZ" + "TCZ", toDriver())
    }

    private fun end(answer: ExpectedAnswer) = statements.rows.over(answer)

    @Test
    fun `one that ended before its turn is passed by`() {
        val first = statements.rows.expect(null)
        val unsent = statements.rows.expect(Receiver())
        val next = Receiver().also(statements.rows::expect)
        end(unsent)
        answer("TaCZ")
        end(first)
        answer("TbCZ")
        assertEquals(listOf<String?>("b"), next.rows)
        assertEquals("TDCZ" + "TCZ", toDriver())
    }

    @Test
    fun `what nobody awaits is the driver's`() {
        answer("TaCZ")
        assertEquals("TDCZ", toDriver())
    }

    @Test
    fun `rows that are not wanted any more are dropped`() {
        val receiver = Receiver()
        val answer = statements.rows.expect(receiver)
        answer("Ta")
        receiver.wantsRows = false
        answer("bcC")
        end(answer)
        assertEquals(listOf<String?>("a"), receiver.rows)
        assertEquals("TC", toDriver())
    }

    @Test
    fun `nothing is read from the server while somebody is full, until he asks for more`() {
        val receiver = Receiver(enough = 2)
        val answer = statements.rows.expect(receiver)
        answer("Ta")
        assertTrue(channel.config().isAutoRead)
        answer("bc")
        assertFalse(channel.config().isAutoRead)
        assertEquals(listOf<String?>("a", "b", "c"), receiver.rows, "what was read already")
        receiver.rows.clear()
        statements.demand.request(1)
        assertTrue(channel.config().isAutoRead)
        answer("deCZ")
        assertFalse(channel.config().isAutoRead)
        end(answer)
        assertTrue(channel.config().isAutoRead, "what comes next is not his")
    }

    @Test
    fun `the driver does not get the server read while somebody is full`() {
        val reads = ReadCounter()
        val gate = ReadGate()
        val asked = EmbeddedChannel(reads, gate)
        asked.config().isAutoRead = false
        gate.close()
        reads.count = 0
        asked.read()
        asked.config().isAutoRead = true
        assertFalse(asked.config().isAutoRead)
        assertEquals(0, reads.count)
        gate.open()
        assertTrue(asked.config().isAutoRead)
        assertEquals(1, reads.count)
        asked.config().isAutoRead = false
        gate.close()
        asked.read()
        gate.open()
        assertFalse(asked.config().isAutoRead)
        assertEquals(2, reads.count)
        asked.finishAndReleaseAll()
    }

    private class ReadCounter : ChannelOutboundHandlerAdapter() {
        var count = 0

        override fun read(ctx: ChannelHandlerContext) {
            count++
            ctx.read()
        }
    }

    @Test
    fun `a row that is longer than its message ends the connection, and nothing behind it is told`() {
        val receiver = Receiver()
        statements.rows.expect(receiver)
        answer("Ta")
        val broken = message('D', byteArrayOf(0, 1, 0, 0, 0, 9, 'x'.code.toByte()))
        channel.writeInbound(Unpooled.wrappedBuffer(broken, message('C'), message('Z')))
        assertEquals("T", toDriver())
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, receiver.failure)
        assertFalse(channel.isOpen)
    }

    @Test
    fun `a row of other columns fails its statement, and the connection serves on`() {
        val first = statements.rows.expect(Receiver())
        answer("TaCZ")
        end(first)
        val (undescribed, other) = List(2) { Receiver() }
        val asked = listOf(undescribed, other).map(statements.rows::expect)
        answer("bCZ")
        end(asked[0])
        answer("T")
        channel.writeInbound(message('D', byteArrayOf(0, 0)))
        answer("CZ")
        end(asked[1])
        for (failed in listOf(undescribed, other)) {
            assertTrue("other columns" in failed.failure!!.message!!)
            assertEquals(emptyList<String?>(), failed.rows)
        }
        assertTrue(channel.isOpen)
        assertEquals("TCZ" + "CZ" + "TCZ", toDriver())
    }

    @Test
    fun `rows behind a refusal are nobody's, though the driver takes that for the end`() {
        val refused = statements.rows.expect(Receiver())
        val next = Receiver()
        statements.rows.expect(next)
        answer("TaE")
        end(refused)
        answer("TbcC")
        answer("Z" + "TdCZ")
        assertEquals(listOf<String?>("d"), next.rows)
        assertEquals("TE" + "TDDCZ" + "TCZ", toDriver())
    }

    @Test
    fun `nothing is kept of what was answered`() {
        repeat(3) { end(statements.rows.expect(null)) }
        val asked = listOf(null, Receiver(), null).map(statements.rows::expect)
        asked.asReversed().forEach(::end)
        assertTrue(statements.rows.isIdle)
    }
}
