package io.github.exposediris.r2dbc.channel

import io.netty.channel.Channel
import io.netty.channel.ChannelFutureListener
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelOutboundHandlerAdapter
import io.netty.channel.ChannelPromise
import io.netty.channel.EventLoopGroup
import io.netty.channel.socket.SocketChannel
import reactor.netty.resources.LoopResources
import reactor.netty.tcp.TcpResources

/**
 * Sends the messages that are written in one turn of the event loop in one piece, such as BEGIN and the statement behind it, so that the
 * server is woken once for them. The driver flushes each by itself, and writes none before the one before it has gone out: a message
 * counts as written once it waits here, up to the channel's own limit of unsent bytes, 64 KiB. Where one could not be sent after all the
 * channel is told, and with it every statement that waits for an answer.
 */
internal class GatheredWrites : ChannelOutboundHandlerAdapter() {
    private var scheduled = false

    /** How many messages were to be sent at once since the last ones went out. */
    private var waiting = 0

    override fun write(ctx: ChannelHandlerContext, msg: Any, promise: ChannelPromise) {
        if (ctx.channel().isWritable) {
            ctx.write(msg).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE)
            promise.trySuccess()
        } else {
            ctx.write(msg, promise)
        }
        flushLater(ctx) // who is told that it was written may not ask for it
    }

    override fun flush(ctx: ChannelHandlerContext) {
        waiting++
        if (waiting == PIECE) flushNow(ctx) else flushLater(ctx)
    }

    private fun flushLater(ctx: ChannelHandlerContext) {
        if (scheduled) return
        ctx.executor().execute {
            scheduled = false
            flushNow(ctx)
        }
        scheduled = true
    }

    /** What was written before goes out before: the driver's good-bye, for one. */
    override fun close(ctx: ChannelHandlerContext, promise: ChannelPromise) {
        flushNow(ctx)
        super.close(ctx, promise)
    }

    private fun flushNow(ctx: ChannelHandlerContext) {
        waiting = 0
        ctx.flush()
    }

    private companion object {
        /** Of a long row of statements the first ones go out while the others are written, so that the server is at work with them. */
        const val PIECE = 4
    }
}

/**
 * Reactor Netty's own event loops, which it shares out and closes, for channels that gather what they write. It keeps a resolver for each
 * object of this kind that a client was made with, for good, so that there is one: [ALL].
 */
internal class GatheringLoops(private val shared: () -> LoopResources = TcpResources::get) : LoopResources {
    override fun onServer(useNative: Boolean): EventLoopGroup = shared().onServer(useNative)

    override fun onServerSelect(useNative: Boolean): EventLoopGroup = shared().onServerSelect(useNative)

    override fun onClient(useNative: Boolean): EventLoopGroup = shared().onClient(useNative)

    override fun <C : Channel> onChannelClass(channelType: Class<C>, group: EventLoopGroup): Class<out C> =
        shared().onChannelClass(channelType, group)

    override fun <C : Channel> onChannel(channelType: Class<C>, group: EventLoopGroup): C =
        shared().onChannel(channelType, group).also {
            if (it is SocketChannel) it.pipeline().addFirst(GatheredWrites(), StatementChannel.Introduction())
        }

    companion object {
        val ALL = GatheringLoops()
    }
}
