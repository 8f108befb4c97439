package io.github.exposediris.suspending

import io.github.exposediris.core.error.UnsupportedByIrisException
import io.github.exposediris.coroutines.exec
import io.github.exposediris.coroutines.newSuspendedTransaction
import io.github.exposediris.coroutines.selectAll
import io.github.exposediris.coroutines.suspendTransaction
import io.github.exposediris.coroutines.toList
import io.github.exposediris.r2dbc.Backend
import io.github.exposediris.r2dbc.People
import org.jetbrains.exposed.v1.core.SqlLogger
import org.jetbrains.exposed.v1.core.Transaction
import org.jetbrains.exposed.v1.core.statements.StatementContext
import org.jetbrains.exposed.v1.core.statements.StatementInterceptor
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi
import org.jetbrains.exposed.v1.core.statements.expandArgs
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

private class Telling(private val told: MutableList<String>) : StatementInterceptor {
    override fun beforeExecution(transaction: Transaction, context: StatementContext) {
        told += "before " + context.sql(transaction).substringBefore(' ')
    }

    override fun afterExecution(transaction: Transaction, contexts: List<StatementContext>, executedStatement: PreparedStatementApi) {
        told += "after " + contexts.single().sql(transaction).substringBefore(' ')
    }

    override fun beforeCommit(transaction: Transaction) {
        told += "before commit"
    }

    override fun afterCommit(transaction: Transaction) {
        told += "after commit"
    }

    override fun beforeRollback(transaction: Transaction) {
        told += "before rollback"
    }

    override fun afterRollback(transaction: Transaction) {
        told += "after rollback"
    }
}

private class NeedsBlocking : StatementInterceptor {
    override fun beforeCommit(transaction: Transaction) {
        (transaction as JdbcTransaction).connection
    }
}

private class Refusing : StatementInterceptor {
    override fun beforeExecution(transaction: Transaction, context: StatementContext) = error("not this one")
}

/** Exposed's statement interceptors and loggers in suspending transactions. */
abstract class InterceptorsTest internal constructor(backend: Backend) : SuspendingTests(backend) {
    private val told = ArrayList<String>()

    @BeforeEach
    fun forget() = told.clear()

    @Test
    fun `an interceptor is told of statements and of the end`() = test {
        newSuspendedTransaction(db = db) {
            registerInterceptor(Telling(told))
            insert("Ada")
            People.selectAll().toList()
            suspendTransaction { exec("UPDATE suspending_people SET age = 1") }
        }
        val statements = listOf("INSERT", "SELECT", "UPDATE").flatMap { listOf("before $it", "after $it") }
        assertEquals(statements + listOf("before commit", "after commit"), told)
    }

    @Test
    fun `an interceptor is told of a rollback, and of no answer that did not come`() = test {
        failure<IllegalStateException> {
            newSuspendedTransaction(db = db) {
                registerInterceptor(Telling(told))
                runCatching { exec("UPDATE no_such_table SET a = 1") }
                error("changed my mind")
            }
        }
        assertEquals(listOf("before UPDATE", "before rollback", "after rollback"), told)
    }

    @Test
    fun `what an interceptor refuses is not sent`() = test {
        newSuspendedTransaction(db = db) {
            val refusing = Refusing()
            registerInterceptor(refusing)
            val before = fixture.statements()
            assertEquals("not this one", failure<IllegalStateException> { insert("Ada") }.message)
            assertEquals(before, fixture.statements())
            unregisterInterceptor(refusing)
            insert("Grace")
        }
        assertEquals(listOf("Grace"), fixture.names())
    }

    @Test
    fun `one that needs a blocking transaction is refused, and says what to do`() = test {
        newSuspendedTransaction(db = db) {
            val refusal = failure<UnsupportedByIrisException> { registerInterceptor(NeedsBlocking()) }
            assertTrue(refusal.message!!.contains("NeedsBlocking"), refusal.message)
        }
    }

    @Test
    fun `a logger is given each statement with its values`() = test {
        newSuspendedTransaction(db = db) {
            addLogger(object : SqlLogger {
                override fun log(context: StatementContext, transaction: Transaction) {
                    told += context.expandArgs(transaction)
                }
            })
            insert("Ada")
        }
        assertEquals(listOf("INSERT INTO suspending_people (\"name\") VALUES ('Ada')"), told)
    }
}

class InterceptorsOverR2dbcTest : InterceptorsTest(Backend.R2DBC)

class InterceptorsOverJdbcTest : InterceptorsTest(Backend.JDBC)
