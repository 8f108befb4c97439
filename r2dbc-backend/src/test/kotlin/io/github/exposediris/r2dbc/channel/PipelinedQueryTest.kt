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
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import reactor.core.publisher.Mono
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** A query past the driver, and a server whose part is played here, message by message. */
class PipelinedQueryTest : PlayedServer() {
    private val codecs = DefaultCodecs(ByteBufAllocator.DEFAULT)
    private val rows = ArrayList<Any?>()
    private val failures = ArrayList<Throwable>()
    private var enough = Int.MAX_VALUE
    private var wanted = true

    private val receiver = object : RowReceiver {
        override val wantsRows get() = wanted
        override val isFull get() = rows.size >= enough

        override fun receive(row: RowApi) {
            rows += row.getObject(1)
        }

        override fun fail(cause: Throwable) {
            failures += cause
        }
    }

    @BeforeEach
    fun tellCodecs() {
        statements.rows.codecs = codecs
    }

    private fun query(
        parameter: EncodedParameter = codecs.encode(1),
        text: String = "SELECT $1",
        portion: Int = BoundStatement.ALL,
    ): CompletableFuture<Void?> =
        statements.send(BoundStatement.of(text, Binding(1).add(0, parameter))!!, receiver, portion).toFuture()

    private fun description(type: Int) =
        message('T', byteArrayOf(0, 1, 'n'.code.toByte(), 0) + ByteArray(6) + byteArrayOf(0, 0, 0, type.toByte()) + ByteArray(8))

    private fun refusal(state: String) = message('E', "SERROR\u0000C$state\u0000Mno\u0000\u0000".toByteArray())

    /** Answers by messages of these types; one of the first letters in lower case is a row of that letter. */
    private fun answer(types: String) = types.forEach { type ->
        channel.writeInbound(
            when (type) {
                in 'a'..'f' -> message('D', byteArrayOf(0, 1, 0, 0, 0, 1, type.code.toByte()))
                'T' -> description(25)
                'C' -> message('C', "SELECT 1\u0000".toByteArray())
                'E' -> refusal("23505")
                'Z' -> message('Z', "I".toByteArray())
                else -> message(type)
            },
        )
    }

    @Test
    fun `a query is prepared once and described each time, and the driver hears nothing of it`() {
        val first = query()
        assertEquals("PBDES", sent())
        answer("12TabC")
        assertFalse(first.isDone)
        answer("Z")
        first.get(0, TimeUnit.SECONDS)
        query()
        assertEquals("BDES", sent())
        answer("2TcCZ")
        assertEquals(listOf<Any>("a", "b", "c"), rows)
        assertEquals("", toDriver())
    }

    @Test
    fun `it goes out before the driver was answered, and is answered behind it`() {
        channel.writeOutbound(message('Q', ByteArray(6)))
        val answer = query()
        assertEquals("QPBDES", sent())
        answer("CZ" + "12TaCZ")
        assertEquals("CZ", toDriver())
        answer.get(0, TimeUnit.SECONDS)
        assertEquals(listOf<Any>("a"), rows)
    }

    @Test
    fun `a refusal is told, and the next one is answered`() {
        val refused = query()
        answer("1EZ")
        assertEquals("23505", (failure(refused) as R2dbcException).sqlState)
        val next = query()
        sent()
        answer("2TCZ")
        next.get(0, TimeUnit.SECONDS)
        assertEquals(emptyList<Any>(), rows)
    }

    @Test
    fun `a refusal behind rows is a failure`() {
        val refused = query()
        answer("12TaEZ")
        assertInstanceOf(R2dbcException::class.java, failure(refused))
    }

    private fun lose(state: String) {
        channel.writeInbound(refusal(state))
        answer("Z")
    }

    @Test
    fun `one whose statement the server has lost is sent once more, and no more than that`() {
        query()
        answer("12TCZ")
        for (state in listOf("26000", "0A000")) {
            sent()
            val repeated = query()
            assertEquals("BDES", sent())
            lose(state)
            assertEquals("PBDES", sent())
            answer("12TaCZ")
            repeated.get(0, TimeUnit.SECONDS)
        }
        val again = query()
        repeat(2) { lose("26000") }
        assertEquals("26000", (failure(again) as R2dbcException).sqlState)
        val never = query(text = "SELECT $1, 2")
        lose("0A000")
        assertEquals("0A000", (failure(never) as R2dbcException).sqlState)
        assertEquals(2, rows.size)
    }

    @Test
    fun `one that has given rows is not sent again`() {
        query()
        answer("12TaCZ")
        val lost = query()
        answer("2Ta")
        lose("0A000")
        assertEquals("0A000", (failure(lost) as R2dbcException).sqlState)
        assertEquals(2, rows.size)
    }

    @Test
    fun `rows that are of other types than the last time are read as what they are`() {
        query()
        answer("12TaCZ")
        val other = query()
        answer("2")
        channel.writeInbound(description(16), message('D', byteArrayOf(0, 1, 0, 0, 0, 1, 't'.code.toByte())))
        answer("CZ")
        other.get(0, TimeUnit.SECONDS)
        assertEquals(listOf<Any>("a", true), rows)
    }

    @Test
    fun `nothing is sent of one whose value cannot be encoded`() {
        val unfit = EncodedParameter(Format.FORMAT_TEXT, 1043, Mono.fromSupplier<ByteBuf> { error("unfit") })
        assertEquals("unfit", failure(query(unfit)).message)
        assertEquals("", sent())
        query()
        assertEquals("PBDES", sent())
    }

    @Test
    fun `the server is not read while there are enough rows`() {
        enough = 2
        val answer = query()
        answer("12Tab")
        assertFalse(channel.config().isAutoRead)
        statements.demand.request(1)
        assertTrue(channel.config().isAutoRead)
        enough = Int.MAX_VALUE
        answer("cCZ")
        answer.get(0, TimeUnit.SECONDS)
        assertEquals(3, rows.size)
    }

    /** Two rows, which are enough. */
    private fun suspended(): CompletableFuture<Void?> {
        enough = rows.size + 2
        val answer = query(portion = 2)
        answer((if ('P' in sent()) "1" else "") + "2TabsZ")
        return answer
    }

    @Test
    fun `no more than a portion is asked for until more rows are wanted`() {
        val answer = suspended()
        assertEquals("", sent())
        enough = 6
        statements.demand.request(1)
        assertEquals("ES", sent())
        answer("cds")
        assertEquals("", sent())
        answer("Z")
        assertEquals("ES", sent())
        answer("efsZ")
        assertEquals("", sent())
        enough = Int.MAX_VALUE
        statements.demand.request(1)
        answer("aCZ")
        answer.get(0, TimeUnit.SECONDS)
        assertEquals(listOf<Any>("a", "b", "c", "d", "e", "f", "a"), rows)
    }

    /** How many rows the server is asked for by each of the messages that execute something. */
    private fun limits(): List<Int> =
        sentMessages().filter { it.first == 'E' }.map { (_, execute) -> Unpooled.wrappedBuffer(execute).getInt(execute.size - 4) }

    @Test
    fun `each portion is of so many rows`() {
        query(portion = 7)
        answer("12TasZ")
        assertEquals(listOf(7, 7), limits())
        answer("CZ")
        query()
        assertEquals(listOf(0), limits())
    }

    @Test
    fun `what is left is left at the server, and not waited for`() {
        val left = suspended()
        wanted = false
        statements.demand.request(1)
        assertEquals("CS", sent())
        left.get(0, TimeUnit.SECONDS)
        wanted = true
        val next = query()
        assertEquals("BDES", sent())
        channel.writeOutbound(message('Q', ByteArray(6)))
        answer("3Z" + "2TcCZ" + "CZ")
        next.get(0, TimeUnit.SECONDS)
        assertEquals("CZ", toDriver())
        assertEquals(listOf<Any>("a", "b", "c"), rows)
    }

    @Test
    fun `rows that nobody wants any more are not asked for`() {
        val left = query(portion = 2)
        sent()
        answer("12Ta")
        wanted = false
        answer("bsZ")
        assertEquals("CS", sent())
        left.get(0, TimeUnit.SECONDS)
        assertEquals(listOf<Any>("a"), rows)
    }

    @Test
    fun `a refusal of a later portion is a failure, and not sent again`() {
        for (state in listOf("34000", "26000")) {
            val refused = suspended()
            enough = Int.MAX_VALUE
            statements.demand.request(1)
            assertEquals("ES", sent())
            lose(state)
            assertEquals(state, (failure(refused) as R2dbcException).sqlState)
            assertEquals("", sent())
        }
    }

    @Test
    fun `a connection that is lost between two portions fails the query`() {
        val answer = suspended()
        assertFalse(answer.isDone)
        channel.close()
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(answer))
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(query()))
    }

    @Test
    fun `nothing more is sent of a query whose connection has gone on`() {
        query()
        answer("12TCZ")
        val sent = query()
        val late = IllegalStateException("too late")
        statements.abandon(late)
        sent()
        lose("26000")
        assertEquals("26000", (failure(sent) as R2dbcException).sqlState)
        writable(false)
        val unsent = query()
        statements.abandon(late)
        assertSame(late, failure(unsent))
        writable(true)
        assertEquals("", sent())
        val held = suspended()
        statements.abandon(late)
        assertSame(late, failure(held))
        enough = Int.MAX_VALUE
        statements.demand.request(1)
        assertEquals("", sent())
    }

    @Test
    fun `an answer that cannot be understood ends the connection`() {
        val answer = query()
        answer("12G")
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(answer))
        assertFalse(channel.isOpen)
    }

    @Test
    fun `a row that was not announced fails its query alone`() {
        val answer = query()
        answer("12aCZ")
        answer.get(0, TimeUnit.SECONDS)
        assertTrue("other columns" in failures.single().message!!)
        assertEquals(emptyList<Any>(), rows)
        val next = query()
        answer("2TbCZ")
        next.get(0, TimeUnit.SECONDS)
        assertEquals(listOf<Any>("b"), rows)
    }

    @Test
    fun `one that is not ended by a count has failed`() {
        val answer = query()
        answer("12TaZ")
        assertTrue("did not end" in failure(answer).message!!)
    }

    @Test
    fun `a lost connection fails what was not answered, and what comes after`() {
        val answer = query()
        answer("12Ta")
        channel.close()
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(answer))
        assertInstanceOf(R2dbcNonTransientResourceException::class.java, failure(query()))
    }
}
