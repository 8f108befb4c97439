package io.github.exposediris.coroutines.session

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.UnsupportedByIrisException
import org.jetbrains.exposed.v1.core.statements.GlobalStatementInterceptor
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import java.util.ServiceLoader

/**
 * The interceptors that an application has registered for every statement. One whose class names a type of exposed-jdbc expects a
 * JdbcTransaction, which a suspending transaction is not: it is refused when a database is connected, and not in the middle of a
 * transaction. Those of Exposed and of this library belong to blocking transactions and are left out.
 */
internal object ApplicationInterceptors {
    private val LIBRARIES = listOf("org.jetbrains.exposed.", "io.github.exposediris.core.", "io.github.exposediris.jdbc.")
    private val BLOCKING = listOf("org/jetbrains/exposed/v1/jdbc/", "org/jetbrains/exposed/v1/dao/")

    fun load(): List<StatementInterceptor> =
        ServiceLoader.load(GlobalStatementInterceptor::class.java, GlobalStatementInterceptor::class.java.classLoader)
            .filterNot { interceptor -> LIBRARIES.any { interceptor.javaClass.name.startsWith(it) } }
            .onEach { requireAnyTransaction(it) }

    /** Refuses an interceptor that needs a blocking transaction. */
    fun requireAnyTransaction(interceptor: StatementInterceptor) {
        val type = interceptor.javaClass
        if (!namesBlockingTypes(type)) return
        throw UnsupportedByIrisException(
            "The statement interceptor ${type.name} uses exposed-jdbc, and a suspending transaction is no JdbcTransaction. Let it take " +
                "any Transaction, and keep what needs a JdbcTransaction in a class of its own that it calls for those only.",
            ErrorDetails.NONE,
            null,
        )
    }

    /** The names of the types that a class uses stand in its class file. */
    private fun namesBlockingTypes(type: Class<*>): Boolean {
        val file = type.name.substringAfterLast('.') + ".class"
        val bytes = type.getResourceAsStream(file)?.use { it.readBytes() } ?: return false
        val text = String(bytes, Charsets.ISO_8859_1)
        return BLOCKING.any { it in text }
    }
}
