package io.github.exposediris.coroutines

import io.github.exposediris.core.statement.SqlStatement
import io.github.exposediris.coroutines.session.ApplicationInterceptors
import io.github.exposediris.coroutines.session.PendingCount
import io.github.exposediris.coroutines.session.RowCursor
import org.jetbrains.exposed.v1.core.ArrayColumnType
import org.jetbrains.exposed.v1.core.IColumnType
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.Statement
import org.jetbrains.exposed.v1.core.statements.StatementContext
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import org.jetbrains.exposed.v1.core.statements.StatementType
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import java.io.InputStream

/** The interceptors and loggers of one transaction, nested blocks included. Thread-safe. */
internal class StatementWatch(interceptors: List<StatementInterceptor>) {
    /** Never changed: replaced, under the lock of this. As a rule it is the database's own. */
    @Volatile
    private var interceptors: List<StatementInterceptor> = interceptors

    /** Whether somebody is told. */
    val isWatching: Boolean get() = interceptors.isNotEmpty()

    fun add(interceptor: StatementInterceptor): Boolean {
        ApplicationInterceptors.requireAnyTransaction(interceptor)
        return synchronized(this) {
            interceptors = interceptors + interceptor
            true
        }
    }

    @Synchronized
    fun remove(interceptor: StatementInterceptor): Boolean =
        (interceptor in interceptors).also { if (it) interceptors = interceptors - interceptor }

    /** Calls each, such as before COMMIT. */
    fun each(call: (StatementInterceptor) -> Unit) = interceptors.forEach(call)

    /** Tells of a statement that is about to be sent; null where nobody is to be told. What an interceptor throws keeps it from being sent. */
    fun before(transaction: Transaction, statement: Statement<*>?, sent: SqlStatement): StatementContext? {
        if (statement == null || interceptors.isEmpty()) return null
        val context = StatementContext(statement, sent.arguments)
        each { it.beforeExecution(transaction, context) }
        return context
    }

    /** The same answer; that it came is told. */
    fun observed(answer: PendingCount, transaction: Transaction, context: StatementContext?): PendingCount =
        if (context == null) answer else PendingCount { answer.await().also { after(transaction, context) } }

    /** The same rows; that the first ones came is told. */
    fun <T : Any> observed(rows: RowCursor<T>, transaction: Transaction, context: StatementContext?): RowCursor<T> =
        if (context == null) rows else object : RowCursor<T> {
            private var told = false

            override suspend fun next(): List<T>? = rows.next().also {
                if (!told) after(transaction, context)
                told = true
            }

            override fun leave() = rows.leave()
        }

    private fun after(transaction: Transaction, context: StatementContext) =
        each { it.afterExecution(transaction, listOf(context), Unseen) }

    /** Interceptors are shown no statement of the driver: it may be under way already. */
    private object Unseen : PreparedStatementApi {
        override fun set(index: Int, value: Any, columnType: IColumnType<*>) = refuse()

        override fun setNull(index: Int, columnType: IColumnType<*>) = refuse()

        override fun setInputStream(index: Int, inputStream: InputStream, setAsBlobObject: Boolean) = refuse()

        override fun setArray(index: Int, type: ArrayColumnType<*, *>, array: Array<*>) = refuse()

        private fun refuse(): Nothing = throw UnsupportedOperationException("a suspending transaction shows no prepared statement")
    }
}

/** A statement by its text, as interceptors see it. */
internal class TextStatement(private val text: SqlStatement) : Statement<Unit>(StatementType.OTHER, emptyList()) {
    override fun prepareSQL(transaction: Transaction, prepared: Boolean): String = text.sql

    override fun arguments(): Iterable<Iterable<Pair<IColumnType<*>, Any?>>> = listOf(text.arguments)
}
