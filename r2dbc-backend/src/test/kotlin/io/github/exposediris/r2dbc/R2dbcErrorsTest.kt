package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.IrisException
import io.github.exposediris.r2dbc.channel.Refused
import io.r2dbc.postgresql.api.ErrorDetails
import io.r2dbc.postgresql.api.PostgresqlException
import io.r2dbc.postgresql.message.backend.Field
import io.r2dbc.postgresql.message.backend.Field.FieldType.CODE
import io.r2dbc.postgresql.message.backend.Field.FieldType.MESSAGE
import io.r2dbc.postgresql.message.backend.Field.FieldType.SEVERITY_LOCALIZED
import io.r2dbc.spi.R2dbcNonTransientResourceException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class R2dbcErrorsTest {
    /** The driver takes SQLSTATE 58000 for a failure of the way to the server. */
    @Test
    fun `what the server said with a SQLCODE is no lost connection`() {
        val said = R2dbcNonTransientResourceException("[SQLCODE: <-400>:<Fatal error occurred>]", "58000", 0)
        assertEquals(IrisException::class.java, R2dbcErrors.classified(said, null).javaClass)
    }

    @Test
    fun `what the server refused by a state that nobody knows is no lost connection`() {
        val said = Refused(ErrorDetails.fromCodeAndMessage("XX000", "something else"))
        val byDriver = object : R2dbcNonTransientResourceException("something else", "XX000", 0), PostgresqlException {
            override fun getErrorDetails() = ErrorDetails.fromCodeAndMessage("XX000", "something else")
        }
        for (failure in listOf(said, byDriver)) {
            assertEquals(IrisException::class.java, R2dbcErrors.classified(failure, null).javaClass)
        }
    }

    @Test
    fun `what the server ended the connection by is a lost one`() {
        val details = ErrorDetails(listOf(Field(SEVERITY_LOCALIZED, "FATAL"), Field(CODE, "XX000"), Field(MESSAGE, "something else")))
        val byDriver = object : R2dbcNonTransientResourceException("something else", "XX000", 0), PostgresqlException {
            override fun getErrorDetails() = details
        }
        assertEquals(ConnectionFailedException::class.java, R2dbcErrors.classified(byDriver, null).javaClass)
    }

    /** The driver throws what it takes for a failure of a resource; of rows that went past it nobody says so. */
    @Test
    fun `a lack of resources is told alike, whoever sent the statement`() {
        val said = Refused(ErrorDetails.fromCodeAndMessage("53200", "out of memory"))
        val byDriver = object : R2dbcNonTransientResourceException("out of memory", "53200", 0), PostgresqlException {
            override fun getErrorDetails() = ErrorDetails.fromCodeAndMessage("53200", "out of memory")
        }
        assertEquals(R2dbcErrors.classified(byDriver, null).javaClass, R2dbcErrors.classified(said, null).javaClass)
    }

    @Test
    fun `what nobody said is one`() {
        val lost = R2dbcNonTransientResourceException("closed")
        assertEquals(ConnectionFailedException::class.java, R2dbcErrors.classified(lost, null).javaClass)
    }
}
