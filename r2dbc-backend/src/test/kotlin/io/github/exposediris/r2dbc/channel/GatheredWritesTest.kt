package io.github.exposediris.r2dbc.channel

import io.github.exposediris.core.connect.IrisEndpoint
import io.github.exposediris.core.connect.IrisOptions
import io.github.exposediris.coroutines.insertAndGetId
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.toList
import io.github.exposediris.r2dbc.AnyTextCodec
import io.github.exposediris.r2dbc.IrisR2dbc
import io.github.exposediris.r2dbc.IrisR2dbcDatabase
import io.github.exposediris.r2dbc.People
import io.github.exposediris.r2dbc.PlainConnections
import io.github.exposediris.r2dbc.SuspendingFixture
import io.netty.buffer.ByteBuf
import io.netty.buffer.Unpooled
import io.netty.channel.Channel
import io.netty.channel.ChannelFuture
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelInboundHandlerAdapter
import io.netty.channel.ChannelOutboundHandlerAdapter
import io.netty.channel.ChannelPromise
import io.netty.channel.EventLoopGroup
import io.netty.channel.embedded.EmbeddedChannel
import io.r2dbc.pool.ConnectionPool
import io.r2dbc.pool.ConnectionPoolConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration
import io.r2dbc.postgresql.PostgresqlConnectionFactory
import kotlinx.coroutines.runBlocking
import org.jetbrains.exposed.v1.core.eq
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.netty.resources.LoopResources
import reactor.netty.tcp.TcpResources
import java.io.IOException
import java.util.concurrent.atomic.AtomicInteger

class GatheredWritesTest {
    private val wire = Wire()
    private val channel = EmbeddedChannel(wire, GatheredWrites())

    private fun size(message: Any): Int = (message as ByteBuf).readableBytes()

    private fun send(bytes: Int = 10): ChannelFuture = channel.pipeline().writeAndFlush(Unpooled.wrappedBuffer(ByteArray(bytes)))

    @Test
    fun `messages of one turn go out in one piece, in their order`() {
        assertTrue(listOf(send(1), send(2), send(3)).all { it.isSuccess })
        assertEquals(0, wire.pieces.get())
        channel.runPendingTasks()
        assertEquals(1, wire.pieces.get())
        assertEquals(listOf(1, 2, 3), channel.outboundMessages().map(::size))
        send(4)
        channel.runPendingTasks()
        assertEquals(2, wire.pieces.get())
    }

    @Test
    fun `of many messages the first four go out at once`() {
        repeat(6) { send() }
        assertEquals(4, channel.outboundMessages().size)
        channel.runPendingTasks()
        assertEquals(6, channel.outboundMessages().size)
        assertEquals(2, wire.pieces.get())
    }

    @Test
    fun `a message that is said to be written goes out without being asked for`() {
        assertTrue(channel.pipeline().write(Unpooled.wrappedBuffer(ByteArray(5))).isSuccess)
        channel.runPendingTasks()
        assertEquals(listOf(5), channel.outboundMessages().map(::size))
    }

    @Test
    fun `where the channel holds enough, a message is waited for until it is sent`() {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false)
        val sent = send()
        assertFalse(sent.isDone)
        channel.runPendingTasks()
        assertTrue(sent.isSuccess)
    }

    @Test
    fun `closing sends what was written before`() {
        send(7)
        channel.pipeline().close()
        assertEquals(listOf(7), channel.outboundMessages().map(::size))
        assertFalse(channel.isOpen)
    }

    @Test
    fun `what could not be sent after all is told to the channel`() {
        wire.refusal = IOException("broken pipe")
        assertTrue(send().isSuccess)
        channel.runPendingTasks()
        assertThrows(IOException::class.java) { channel.checkException() }
    }

    @Test
    fun `BEGIN and the statement behind it go out in one piece, COMMIT in another`() = pieces { pieces, db ->
        // on each connection the statement is prepared once
        repeat(6) { newSuspendedTransaction(db = db) { People.selectAll().toList() } }
        val before = pieces.get()
        newSuspendedTransaction(db = db) { People.selectAll().toList() }
        assertEquals(2, pieces.get() - before)
    }

    @Test
    fun `BEGIN and a query with parameters go out in one piece from the first time on`() = pieces { pieces, db ->
        newSuspendedTransaction(db = db) { People.selectAll().toList() }
        repeat(2) {
            val before = pieces.get()
            newSuspendedTransaction(db = db) { People.selectAll().where { People.name eq "Ada" }.toList() }
            assertEquals(2, pieces.get() - before)
        }
    }

    @Test
    fun `BEGIN, a row and the question for its key go out in one piece, COMMIT in another`() = pieces { pieces, db ->
        newSuspendedTransaction(db = db) { People.insertAndGetId { it[name] = "first" } }
        val before = pieces.get()
        newSuspendedTransaction(db = db) { People.insertAndGetId { it[name] = "second" } }
        assertEquals(2, pieces.get() - before)
    }

    private fun pieces(test: suspend (AtomicInteger, IrisR2dbcDatabase) -> Unit) = SuspendingFixture().use { fixture ->
        val pieces = AtomicInteger()
        val driver = PostgresqlConnectionConfiguration.builder().host("127.0.0.1").port(fixture.server.port()).username("_SYSTEM")
            .database("USER").autodetectExtensions(false).codecRegistrar(AnyTextCodec)
            .loopResources(GatheringLoops { WatchedLoops(pieces) }).build()
        val connections = PlainConnections(PostgresqlConnectionFactory(driver))
        val pool = ConnectionPool(ConnectionPoolConfiguration.builder(connections).initialSize(0).maxSize(2).build())
        try {
            runBlocking {
                IrisR2dbc.connect(pool).use { test(pieces, it) }
            }
        } finally {
            pool.disposeLater().block()
        }
    }

    @Test
    fun `connections that the library opens gather`() {
        val options = IrisOptions.parse("iris://127.0.0.1:1/USER")
        val settings = IrisR2dbc.driverSettings(options.endpoint() as IrisEndpoint.Server, options)
        assertTrue(GatheringLoops.ALL.toString() in settings.toString())
    }

    /** Counts what goes out in one piece, as a socket does that keeps messages until it is flushed. */
    private class Wire(val pieces: AtomicInteger = AtomicInteger()) : ChannelOutboundHandlerAdapter() {
        var refusal: IOException? = null
        private val written = ArrayList<Pair<Any, ChannelPromise>>()

        override fun write(ctx: ChannelHandlerContext, msg: Any, promise: ChannelPromise) {
            written += msg to promise
        }

        override fun flush(ctx: ChannelHandlerContext) {
            val piece = written.toList()
            written.clear()
            if (piece.isNotEmpty()) pieces.incrementAndGet()
            piece.forEach { (msg, promise) -> refusal?.let { promise.setFailure(it) } ?: ctx.write(msg, promise) }
            ctx.flush()
        }
    }

    /** Reactor Netty's own, with such a counter next to the socket. */
    private class WatchedLoops(private val pieces: AtomicInteger) : LoopResources by TcpResources.get() {
        override fun onClient(useNative: Boolean): EventLoopGroup = TcpResources.get().onClient(useNative)

        override fun <C : Channel> onChannel(channelType: Class<C>, group: EventLoopGroup): C =
            TcpResources.get().onChannel(channelType, group).also { it.pipeline().addLast(Behind()) }

        private inner class Behind : ChannelInboundHandlerAdapter() {
            override fun channelActive(ctx: ChannelHandlerContext) {
                ctx.pipeline().addFirst(Wire(pieces)).remove(this)
                ctx.fireChannelActive()
            }
        }
    }
}
