package io.github.exposediris.r2dbc

import io.github.exposediris.r2dbc.channel.StatementChannel
import io.netty.buffer.ByteBuf
import io.netty.buffer.ByteBufAllocator
import io.r2dbc.postgresql.api.PostgresqlConnection
import io.r2dbc.postgresql.client.EncodedParameter
import io.r2dbc.postgresql.codec.Codec
import io.r2dbc.postgresql.codec.CodecRegistry
import io.r2dbc.postgresql.codec.Codecs
import io.r2dbc.postgresql.extension.CodecRegistrar
import io.r2dbc.postgresql.message.Format
import org.reactivestreams.Publisher
import reactor.core.publisher.Mono

/**
 * The text of a value of any type, as the server sent it, where the driver would refuse to read a number as a text: iris-pgwire 1.0 tells
 * types that values do not have. Only reads. Tells the channel of all codecs, for the rows that are read there. Thread-safe.
 */
internal object AnyTextCodec : Codec<String>, CodecRegistrar {
    override fun register(connection: PostgresqlConnection, allocator: ByteBufAllocator, registry: CodecRegistry): Publisher<Void> =
        Mono.deferContextual { connecting ->
            registry.addFirst(this)
            StatementChannel.tell(registry as? Codecs, connecting)
            Mono.empty()
        }

    override fun canDecode(dataType: Int, format: Format, type: Class<*>): Boolean =
        type == String::class.java && format == Format.FORMAT_TEXT

    override fun decode(buffer: ByteBuf?, dataType: Int, format: Format, type: Class<out String>): String? =
        buffer?.toString(Charsets.UTF_8)

    override fun canEncode(value: Any): Boolean = false

    override fun canEncodeNull(type: Class<*>): Boolean = false

    override fun encode(value: Any): EncodedParameter = throw UnsupportedOperationException("reads only")

    override fun encode(value: Any, dataType: Int): EncodedParameter = throw UnsupportedOperationException("reads only")

    override fun encodeNull(): EncodedParameter = throw UnsupportedOperationException("reads only")
}
