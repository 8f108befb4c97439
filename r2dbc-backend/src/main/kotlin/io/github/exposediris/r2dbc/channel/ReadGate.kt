package io.github.exposediris.r2dbc.channel

import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelOutboundHandlerAdapter
import java.util.concurrent.RejectedExecutionException

/**
 * Keeps the channel from being read while it is closed, whoever asks for that: a server that sends faster than rows are taken has to wait
 * then. What the channel has read already comes through. For the event loop, but for [onLoop].
 */
internal class ReadGate : ChannelOutboundHandlerAdapter() {
    private lateinit var context: ChannelHandlerContext
    private var isClosed = false

    // what was asked for meanwhile
    private var reads = false
    private var readsByItself = false

    override fun handlerAdded(ctx: ChannelHandlerContext) {
        context = ctx
    }

    fun close() {
        if (isClosed) return
        isClosed = true
        holdBack()
    }

    /** Everybody who reads on his own account asks first, be it once and for all. */
    override fun read(ctx: ChannelHandlerContext) {
        if (!isClosed) {
            ctx.read()
            return
        }
        reads = true
        holdBack()
    }

    private fun holdBack() {
        val config = context.channel().config()
        if (!config.isAutoRead) return
        readsByItself = true
        config.isAutoRead = false
    }

    fun open() {
        if (!isClosed) return
        isClosed = false
        val wasRead = reads
        reads = false
        if (readsByItself) {
            readsByItself = false
            context.channel().config().isAutoRead = true
        } else if (wasRead) {
            context.read()
        }
    }

    /** Does something on the event loop: at once there. Not at all where that has ended. */
    fun onLoop(action: () -> Unit) {
        val loop = context.channel().eventLoop()
        try {
            if (loop.inEventLoop()) action() else loop.execute(action)
        } catch (_: RejectedExecutionException) {
            return // nothing is read any more
        }
    }
}
