package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.ConnectionFailedException
import io.github.exposediris.core.error.ErrorDetails
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.core.publisher.Flux
import reactor.core.publisher.Sinks

class AnswerLimitTest {
    private fun late() = ConnectionFailedException("late", ErrorDetails.NONE, null)

    private suspend fun AnswerLimit.failureOf(exchange: Exchange<*>) = runCatching { end(exchange, ::late) }.exceptionOrNull()?.message

    @Test
    fun `what is answered in time is not given up`() = runBlocking {
        val limit = AnswerLimit(50)
        repeat(100) { limit.end(Exchange<Int>().ofItems(Flux.just(it)), ::late) }
    }

    @Test
    fun `each that is not answered is given up, one after another and many at once`() = runBlocking {
        val limit = AnswerLimit(50)
        repeat(2) {
            val silent = List(20) { Exchange<Int>().ofItems(Flux.never()) }
            val failures = withTimeout(5_000) { silent.map { async(Dispatchers.Default) { limit.failureOf(it) } }.awaitAll() }
            assertEquals(List(20) { "late" }, failures)
        }
    }

    @Test
    fun `the wait goes on when its coroutine is cancelled`() = runBlocking {
        val answer = Sinks.empty<Int>()
        val exchange = Exchange<Int>().ofItems(answer.asMono())
        var ended = false
        val waiting = launch(Dispatchers.Default, CoroutineStart.UNDISPATCHED) {
            AnswerLimit(10_000).end(exchange, ::late)
            ended = true
        }
        waiting.cancel()
        delay(20)
        assertFalse(waiting.isCompleted)
        answer.tryEmitEmpty()
        withTimeout(5_000) { waiting.join() }
        assertTrue(ended)
    }

    @Test
    fun `an answer that comes after all is dropped`() = runBlocking {
        val answer = Sinks.one<Int>()
        val exchange = Exchange<Int>().ofItems(answer.asMono())
        assertEquals("late", AnswerLimit(10).failureOf(exchange))
        answer.tryEmitValue(1)
        assertTrue(exchange.ended)
        assertEquals("late", runCatching { exchange.next() }.exceptionOrNull()?.message)
    }
}
