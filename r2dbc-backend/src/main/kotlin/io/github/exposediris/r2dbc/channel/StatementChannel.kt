package io.github.exposediris.r2dbc.channel

import io.netty.buffer.ByteBuf
import io.netty.channel.Channel
import io.netty.channel.ChannelDuplexHandler
import io.netty.channel.ChannelFutureListener
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelOutboundHandlerAdapter
import io.netty.channel.ChannelPromise
import io.netty.handler.codec.LengthFieldBasedFrameDecoder
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.reactivestreams.Subscription
import reactor.core.publisher.Mono
import reactor.core.publisher.MonoSink
import reactor.netty.NettyPipeline
import reactor.netty.channel.ChannelOperations
import reactor.util.context.ContextView
import java.util.concurrent.RejectedExecutionException
import java.util.concurrent.atomic.AtomicReference

/**
 * The driver's channel, on which rows are sent without a wait for the answer to the one before: r2dbc-postgresql 1.1 sends a statement with
 * parameters only once the one before was answered. Sits before the driver, counts what is to be answered to whom, and has [Frames] keep
 * from the driver what was not its question, and the [rows] of its answers.
 *
 * Rows may be sent only while nothing of the driver's is held back, and the driver may send nothing before all rows were answered.
 */
internal class StatementChannel : ChannelDuplexHandler() {
    private lateinit var context: ChannelHandlerContext

    /** Goes before [Frames]. */
    val gate = ReadGate()

    /** Who reads the rows of the driver's statements. */
    val rows = ReceivedRows(gate)

    // for the event loop
    /** To whom the next answers belong, each to its end; null for the driver. */
    private val asked = ArrayDeque<OwnQuestions?>()
    private val prepared = PreparedNames()

    /** What is to be sent; more than one only where a caller left before all was. */
    private val sending = ArrayDeque<OwnQuestions>()

    /** What is sent on once somebody asks for more. */
    private var held: OwnQuestions? = null

    /** Whether there is a transaction that the driver does not know of. */
    private var isInTransaction = false

    /** Why the answers cannot be followed any more. */
    private var broken: Exception? = null

    /** How often the driver has asked the server to answer. */
    var questions = 0L
        private set

    /** Sends rows once subscribed to, and gives their answers, one for each. Not to be cancelled, as what was sent is answered. */
    fun send(rows: List<PipelinedRow>): Mono<List<PipelinedAnswer>> = asked { sink ->
        PipelinedRows(rows, prepared) { answers, failure -> if (failure == null) sink.success(answers) else sink.error(failure) }
    }

    /**
     * Sends a query once subscribed to, and ends with its answer, whose rows are given to [receiver], a [portion] of them at a time. Not to
     * be cancelled either.
     */
    fun send(query: BoundStatement, receiver: RowReceiver, portion: Int = BoundStatement.ALL): Mono<Void> = asked { sink ->
        PipelinedQuery(query, prepared, receiver, portion, rows, endOf(sink))
    }

    /** Asks for more rows of the statement that is being answered, however many. Thread-safe. What was asked for is never taken back. */
    val demand = object : Subscription {
        override fun request(n: Long) = gate.onLoop {
            gate.open()
            held?.let(::goOn)
        }

        override fun cancel() = Unit
    }

    /**
     * Sends a command at once when subscribed to, and ends with its answer. While a transaction is open that one has begun, the driver is
     * told that there is none. Not to be cancelled either.
     */
    fun send(command: PipelinedCommand.Command): Mono<Void> = asked { sink ->
        PipelinedCommand(command, endOf(sink))
    }

    private fun endOf(sink: MonoSink<Void>): (Throwable?) -> Unit = { failure -> if (failure == null) sink.success() else sink.error(failure) }

    private fun <T : Any> asked(ask: (MonoSink<T>) -> OwnQuestions): Mono<T> = Mono.create { sink ->
        val questions = ask(sink)
        val loop = context.channel().eventLoop()
        try {
            if (loop.inEventLoop()) begin(questions) else loop.execute { begin(questions) }
        } catch (e: RejectedExecutionException) {
            questions.fail(closed(e))
        }
    }

    private fun goOn(questions: OwnQuestions) {
        held = questions.takeIf { it.isHeldBack }
        if (held == null) begin(questions)
    }

    private fun begin(questions: OwnQuestions) {
        if (!context.channel().isActive) return questions.fail(closed(null))
        if (questions is PipelinedCommand) return sendPiece(questions) // what the driver sends next would go out before
        sending.addLast(questions)
        sendMore()
    }

    /** As much as the channel takes before it has sent something. */
    private fun sendMore() {
        while (true) {
            val questions = sending.firstOrNull() ?: return
            if (questions.isSent) {
                sending.removeFirst()
            } else {
                if (!context.channel().isWritable) return
                sendPiece(questions)
            }
        }
    }

    private fun sendPiece(questions: OwnQuestions) {
        val piece = context.alloc().ioBuffer()
        var failure: Throwable? = null
        while (failure == null && !questions.isSent && piece.readableBytes() < PIECE) {
            try {
                questions.writeNext(piece)
                asked.addLast(questions)
            } catch (e: Throwable) {
                failure = e
            }
        }
        if (piece.isReadable) {
            context.writeAndFlush(piece).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE)
        } else {
            piece.release()
        }
        questions.written()
        if (failure != null) questions.fail(failure)
    }

    override fun channelWritabilityChanged(ctx: ChannelHandlerContext) {
        sendMore()
        ctx.fireChannelWritabilityChanged()
    }

    override fun write(ctx: ChannelHandlerContext, msg: Any, promise: ChannelPromise) {
        if (msg is ByteBuf) {
            repeat(questionsOf(msg)) {
                asked.addLast(null)
                questions++
            }
        }
        ctx.write(msg, promise)
    }

    /** Takes a message of the server that is not for the driver; one that is, is left alone. */
    private fun takes(message: ByteBuf): Boolean {
        var isTaken = true
        try {
            if (broken == null) isTaken = understood(message)
        } catch (e: Exception) {
            broken = e
            rows.fail(closed(e))
            context.close()
        }
        if (isTaken) message.release()
        return isTaken
    }

    private fun understood(message: ByteBuf): Boolean {
        if (ServerMessage.typeOf(message) in ServerMessage.OF_CONNECTION) return false
        val own = asked.firstOrNull()
        if (own == null) {
            if (ServerMessage.typeOf(message) == ServerMessage.READY) {
                asked.removeFirstOrNull()
                if (isInTransaction) ServerMessage.hideTransaction(message)
            }
            return rows.take(message)
        }
        if (own.take(message)) {
            asked.removeFirst()
            if (own is PipelinedCommand) isInTransaction = ServerMessage.tellsTransaction(message)
            if (!own.isSent && own !in sending) goOn(own)
        }
        return true
    }

    override fun exceptionCaught(ctx: ChannelHandlerContext, cause: Throwable) {
        fail(cause)
        ctx.fireExceptionCaught(cause)
    }

    override fun channelInactive(ctx: ChannelHandlerContext) {
        fail(broken)
        ctx.fireChannelInactive()
    }

    private fun fail(cause: Throwable?) = forget().forEach { it.fail(closed(it.objection ?: cause)) }

    /** Sends nothing more of what was asked so far, which fails by [cause] where it was not sent whole. Thread-safe. */
    fun abandon(cause: Throwable) = gate.onLoop { forget().forEach { it.abandon(cause) } }

    /** Sends nothing more of what is not answered. */
    private fun forget(): List<OwnQuestions> {
        val open = (asked.filterNotNull() + sending + listOfNotNull(held)).distinct()
        sending.clear()
        held = null
        return open
    }

    private fun closed(cause: Throwable?) = R2dbcNonTransientResourceException("Connection unexpectedly closed", "08006", cause)

    override fun handlerAdded(ctx: ChannelHandlerContext) {
        context = ctx
    }

    companion object {

        /** How many bytes are put together before they go out. */
        private const val PIECE = 8_192
        private const val FRAMES = "frames of the server"

        /** How often these messages of the driver ask the server to answer and be ready: by a simple query, or a Sync. */
        private fun questionsOf(messages: ByteBuf): Int {
            var questions = 0
            var at = messages.readerIndex()
            while (at + ServerMessage.HEADER <= messages.writerIndex()) {
                val type = messages.getByte(at).toInt().toChar()
                if (type == 'Q' || type == 'S') questions++
                at += 1 + messages.getInt(at + 1)
            }
            return questions
        }

        /**
         * Connects, and tells the channel with the connection.
         *
         * @param connect opens a connection over [GatheringLoops]; over others there is no channel to be told
         */
        fun <C : Any, R : Any> with(connect: Mono<C>, result: (C, StatementChannel?) -> R): Mono<R> = Mono.defer {
            val channel = AtomicReference<StatementChannel>()
            connect.map { result(it, channel.get()) }.contextWrite { it.put(StatementChannel::class, channel) }
        }

        @Suppress("UNCHECKED_CAST") // put there above
        private fun wanted(by: ContextView): AtomicReference<StatementChannel>? =
            by.getOrDefault<Any>(StatementChannel::class, null) as AtomicReference<StatementChannel>?

        /** Tells the channel of a connection that is being opened how the driver reads values of it. */
        fun tell(codecs: Codecs?, connecting: ContextView) {
            wanted(connecting)?.get()?.rows?.codecs = codecs
        }

        private fun wanted(channel: Channel) = ChannelOperations.get(channel)?.let { wanted(it.currentContext()) }
    }

    /** Cuts the server's messages as the driver has them cut, and keeps those that are not for it. */
    class Frames(private val channel: StatementChannel) : LengthFieldBasedFrameDecoder(Int.MAX_VALUE - ServerMessage.HEADER, 1, 4, -4, 0) {
        override fun decode(ctx: ChannelHandlerContext, received: ByteBuf): Any? {
            val message = super.decode(ctx, received) as ByteBuf? ?: return null
            return if (channel.takes(message)) null else message
        }
    }

    /**
     * Waits for the driver's first message, when all that it puts into the channel is there: whoever wants to send rows finds the handler
     * before the driver from then on.
     */
    class Introduction : ChannelOutboundHandlerAdapter() {
        override fun write(ctx: ChannelHandlerContext, msg: Any, promise: ChannelPromise) {
            wanted(ctx.channel())?.let {
                val handler = StatementChannel()
                ctx.pipeline().replace(LengthFieldBasedFrameDecoder::class.java, FRAMES, Frames(handler))
                ctx.pipeline().addBefore(FRAMES, null, handler.gate)
                ctx.pipeline().addBefore(NettyPipeline.ReactiveBridge, null, handler)
                it.set(handler)
            }
            ctx.write(msg, promise)
            ctx.pipeline().remove(this)
        }
    }
}
