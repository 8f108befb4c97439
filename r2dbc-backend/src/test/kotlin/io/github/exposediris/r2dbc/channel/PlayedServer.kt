package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.netty.buffer.Unpooled
import io.netty.channel.embedded.EmbeddedChannel
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertThrows
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/** A channel between the driver and a server, whose parts a test plays, message by message. */
abstract class PlayedServer {
    internal val statements = StatementChannel()
    protected val channel = EmbeddedChannel(statements.gate, StatementChannel.Frames(statements), statements)

    @AfterEach
    fun close() {
        channel.finishAndReleaseAll()
    }

    protected fun message(type: Char, content: ByteArray = ByteArray(0)): ByteBuf =
        Unpooled.buffer().writeByte(type.code).writeInt(content.size + 4).writeBytes(content)

    /** What the server was sent since this was asked last. */
    protected fun sentMessages(): List<Pair<Char, ByteArray>> = messages { channel.readOutbound() }

    /** The types of the same. */
    protected fun sent(): String = types(sentMessages())

    /** What came through to the driver since this was asked last. */
    protected fun messagesToDriver(): List<Pair<Char, ByteArray>> = messages { channel.readInbound() }

    /** The types of the same. */
    protected fun toDriver(): String = types(messagesToDriver())

    private fun types(messages: List<Pair<Char, ByteArray>>) = messages.joinToString("") { it.first.toString() }

    private fun messages(next: () -> ByteBuf?): List<Pair<Char, ByteArray>> = buildList {
        while (true) {
            val piece = next() ?: return@buildList
            while (piece.isReadable) add(piece.readByte().toInt().toChar() to ByteArray(piece.readInt() - 4).also(piece::readBytes))
            piece.release()
        }
    }

    /** Whether the channel may be written to, or has as much as it wants. */
    protected fun writable(isIt: Boolean) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, isIt)
        channel.runPendingTasks()
    }

    protected fun failure(answer: CompletableFuture<*>): Throwable =
        assertThrows(ExecutionException::class.java) { answer.get(0, TimeUnit.SECONDS) }.cause!!
}
