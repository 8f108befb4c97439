package io.github.exposediris.r2dbc

import io.netty.buffer.ByteBufAllocator
import io.r2dbc.postgresql.api.PostgresqlConnection
import io.r2dbc.postgresql.client.EncodedParameter
import io.r2dbc.postgresql.codec.Codec
import io.r2dbc.postgresql.codec.CodecRegistry
import io.r2dbc.postgresql.extension.CodecRegistrar
import org.reactivestreams.Publisher
import reactor.core.publisher.Mono

/** Reads values that the driver would read otherwise, and leaves it to the driver to send them. */
internal abstract class ReadingCodec<T : Any> : Codec<T>, CodecRegistrar {
    override fun register(connection: PostgresqlConnection, allocator: ByteBufAllocator, registry: CodecRegistry): Publisher<Void> {
        registry.addFirst(this)
        return Mono.empty()
    }

    override fun canEncode(value: Any): Boolean = false

    override fun canEncodeNull(type: Class<*>): Boolean = false

    override fun encode(value: Any): EncodedParameter = throw UnsupportedOperationException(READS)

    override fun encode(value: Any, dataType: Int): EncodedParameter = throw UnsupportedOperationException(READS)

    override fun encodeNull(): EncodedParameter = throw UnsupportedOperationException(READS)

    private companion object {
        const val READS = "reads only"
    }
}
