package io.github.exposediris.r2dbc

import io.github.exposediris.core.error.IrisException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.jetbrains.exposed.v1.core.statements.api.RowApi
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.reactivestreams.Publisher
import org.reactivestreams.Subscriber
import org.reactivestreams.Subscription
import reactor.core.publisher.Flux
import reactor.core.scheduler.Schedulers
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList

class ExchangeTest {
    /** A driver's publisher, played by hand. */
    private class ByHand : Publisher<Int>, Subscription {
        lateinit var subscriber: Subscriber<in Int>
        var demanded = 0L
        var cancelled = false
        val askedOn = CopyOnWriteArrayList<String>()

        override fun subscribe(s: Subscriber<in Int>) {
            subscriber = s
            s.onSubscribe(this)
        }

        override fun request(n: Long) {
            askedOn += Thread.currentThread().name
            demanded = if (n == Long.MAX_VALUE) n else demanded + n
        }

        override fun cancel() {
            cancelled = true
        }
    }

    @Test
    fun `everything is read at once where everything was asked for`() = runBlocking {
        assertEquals(listOf(1, 2, 3), Exchange<Int>().ofItems(Flux.just(1, 2, 3)).all())
    }

    @Test
    fun `an answer that breaks off is a failure and never a part of an answer`() {
        val broken = Flux.just(1, 2).concatWith(Flux.error(IllegalStateException("broken")))
        assertThrows(IrisException::class.java) { runBlocking { Exchange<Int>().ofItems(broken).all() } }
    }

    @Test
    fun `a chunk more is asked for only when the last one was taken`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>(2).ofItems(driver)
        assertEquals(2, driver.demanded)
        driver.subscriber.onNext(1)
        driver.subscriber.onNext(2)
        assertEquals(listOf(1, 2), exchange.next())
        assertEquals(2, driver.demanded)
        val rest = launch(start = CoroutineStart.UNDISPATCHED) { assertEquals(listOf(3), exchange.next()) }
        assertEquals(4, driver.demanded)
        driver.subscriber.onNext(3)
        driver.subscriber.onComplete()
        rest.join()
        assertNull(exchange.next())
    }

    @Test
    fun `half of a large chunk is handed over while the rest comes, and asked for anew when it was taken`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>(100).ofItems(driver)
        (1..50).forEach(driver.subscriber::onNext)
        assertEquals((1..50).toList(), exchange.next())
        assertEquals(100, driver.demanded)
        (51..100).forEach(driver.subscriber::onNext)
        assertEquals((51..100).toList(), exchange.next())
        assertEquals(150, driver.demanded)
        val rest = launch(start = CoroutineStart.UNDISPATCHED) { assertEquals(listOf(101), exchange.next()) }
        assertEquals(200, driver.demanded)
        driver.subscriber.onNext(101)
        driver.subscriber.onComplete()
        rest.join()
        assertNull(exchange.next())
    }

    @Test
    fun `whoever stops waiting leaves the driver alone`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>().ofItems(driver)
        launch(start = CoroutineStart.UNDISPATCHED) { exchange.next() }.cancelAndJoin()
        assertFalse(driver.cancelled)
    }

    @Test
    fun `a drain drops what is left and waits for the end`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>(2).ofItems(driver)
        val drain = launch(start = CoroutineStart.UNDISPATCHED) { exchange.drain() }
        assertEquals(Long.MAX_VALUE, driver.demanded)
        repeat(1000) { driver.subscriber.onNext(it) }
        assertFalse(drain.isCompleted)
        driver.subscriber.onComplete()
        drain.join()
        assertTrue(exchange.ended)
    }

    @Test
    fun `one may wait for the end while another waits for rows`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>().ofItems(driver)
        val reader = launch(Dispatchers.Default) {
            assertThrows(IrisException::class.java) { runBlocking { exchange.all() } }
        }
        val drain = launch(Dispatchers.Default) { exchange.drain() }
        while (driver.demanded != Long.MAX_VALUE) yield()
        driver.subscriber.onNext(1)
        exchange.leave()
        driver.subscriber.onComplete()
        withTimeout(5_000) { listOf(reader, drain).joinAll() }
    }

    @Test
    fun `an answer that somebody else dropped is a failure and not an empty one`() {
        val driver = ByHand()
        val exchange = Exchange<Int>().ofItems(driver)
        exchange.leave()
        driver.subscriber.onComplete()
        assertThrows(IrisException::class.java) { runBlocking { exchange.all() } }
    }

    @Test
    fun `a statement that cannot subscribe fails, and those after it go on`() = runBlocking {
        val queue = ExchangeQueue()
        repeat(100) {
            val failing = queue.start(Exchange<Int>()) { error("no value was given") }
            assertThrows(IrisException::class.java) { runBlocking { failing.all() } }
        }
        assertEquals(listOf(1), queue.start(Exchange<Int>()) { it.ofItems(Flux.just(1)) }.all())
    }

    @Test
    fun `exchanges begin on the event loop of their connection, in their order`() = runBlocking {
        val loop = Schedulers.newSingle("loop")
        try {
            val queue = ExchangeQueue(loop)
            val begun = CopyOnWriteArrayList<String>()
            val exchanges = (1..1_000).map { n ->
                queue.start(Exchange<Int>()) {
                    begun += "$n on ${Thread.currentThread().name.substringBefore('-')}"
                    it.ofItems(Flux.just(n).delayElements(Duration.ofNanos(1), loop))
                }
            }
            assertEquals((1..1_000).toList(), exchanges.flatMap { it.all() })
            assertEquals((1..1_000).map { "$it on loop" }, begun)
        } finally {
            loop.dispose()
        }
    }

    @Test
    fun `where the event loop has ended exchanges fail by what the driver says`() = runBlocking {
        val loop = Schedulers.newSingle("loop").apply { dispose() }
        val failing = ExchangeQueue(loop).start(Exchange<Int>()) { error("the connection is closed") }
        assertEquals("the connection is closed", runCatching { failing.all() }.exceptionOrNull()?.cause?.message)
    }

    @Test
    fun `thousands that wait on a lost connection all fail`() = runBlocking {
        val queue = ExchangeQueue()
        val drivers = (1..64).map { ByHand().also { driver -> queue.start(Exchange<Int>()) { it.ofItems(driver) } } }
        val waiting = (1..20_000).map { queue.start(Exchange<Int>()) { error("the connection is closed") } }
        drivers.forEach { it.subscriber.onError(IllegalStateException("lost")) }
        assertEquals(20_000, waiting.count { exchange -> runCatching { exchange.all() }.isFailure })
    }

    @Test
    fun `passing the bound is told before the answer ends`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>(10).ofItems(driver)
        exchange.readAhead()
        repeat(100_000) { driver.subscriber.onNext(it) }
        exchange.next()
        assertEquals(IrisException::class.java, withTimeout(5_000) { runCatching { exchange.next() } }.exceptionOrNull()?.javaClass)
    }

    @Test
    fun `what is read ahead has a bound, and passing it is a failure`() {
        val driver = ByHand()
        val exchange = Exchange<Int>(10).ofItems(driver)
        exchange.readAhead()
        repeat(100_000) { driver.subscriber.onNext(it) }
        driver.subscriber.onComplete()
        val failure = assertThrows(IrisException::class.java) { runBlocking { exchange.next() } }
        assertTrue(failure.message!!.contains("open Flow"))
    }

    @Test
    fun `reading ahead goes on for ever where the rows are taken`() = runBlocking {
        val driver = ByHand()
        val exchange = Exchange<Int>(10).ofItems(driver)
        exchange.readAhead()
        var taken = 0
        repeat(100) { round ->
            repeat(1000) { driver.subscriber.onNext(round * 1000 + it) }
            taken += exchange.next()!!.size
        }
        driver.subscriber.onComplete()
        assertEquals(100_000, taken)
    }

    @Test
    fun `the driver is asked for more where its rows come, as it would hand some over on another thread meanwhile`() = runBlocking {
        val loop = Schedulers.newSingle("loop of the connection")
        val driver = ByHand()
        val exchange = ExchangeQueue(loop).start(Exchange<Int>(2)) { it.ofItems(driver) }
        loop.schedule { (1..2).forEach(driver.subscriber::onNext) }
        assertEquals(listOf(1, 2), exchange.next())
        val next = launch { exchange.next() }
        withTimeout(5_000) { while (driver.askedOn.size < 2) yield() }
        exchange.leave()
        loop.disposeGracefully().block()
        next.cancelAndJoin()
        assertEquals(3, driver.askedOn.size)
        assertEquals(setOf("loop of the connection"), driver.askedOn.map { it.substringBeforeLast('-') }.toSet())
    }

    private class ShownRow(private val number: Int) : RowApi {
        override fun getObject(index: Int): Any = number

        override fun getObject(name: String): Any = number

        override fun <T> getObject(index: Int, type: Class<T>): T = throw UnsupportedOperationException()

        override fun <T> getObject(name: String, type: Class<T>): T = throw UnsupportedOperationException()

        override fun getString(index: Int): String = number.toString()
    }

    private fun receiving(chunk: Int, rows: Subscription, read: (RowApi) -> Int = { it.getObject(1) as Int }) =
        Exchange<Int>(chunk).apply { receive(read) }.also { it.ofRows(Flux.never(), rows) }

    @Test
    fun `who is given rows past the driver is full with a chunk that was not taken, and asks once some were`() = runBlocking {
        val rows = ByHand()
        val exchange = receiving(100, rows)
        val receiver = exchange.receiver!!
        (1..50).forEach { receiver.receive(ShownRow(it)) }
        assertFalse(receiver.isFull)
        assertEquals((1..50).toList(), exchange.next())
        assertEquals(0, rows.demanded, "nothing was missed")
        (51..149).forEach { receiver.receive(ShownRow(it)) }
        assertFalse(receiver.isFull)
        receiver.receive(ShownRow(150))
        assertTrue(receiver.isFull)
        assertEquals((51..150).toList(), exchange.next())
        assertTrue(rows.demanded > 0)
        assertFalse(receiver.isFull)
    }

    @Test
    fun `rows past the driver are read ahead where that is needed, and dropped where nobody wants them`() = runBlocking {
        val rows = ByHand()
        val exchange = receiving(2, rows)
        val receiver = exchange.receiver!!
        repeat(3) { receiver.receive(ShownRow(it)) }
        assertTrue(receiver.isFull)
        exchange.readAhead()
        assertEquals(Long.MAX_VALUE, rows.demanded)
        repeat(3) { receiver.receive(ShownRow(it)) }
        assertFalse(receiver.isFull)
        assertTrue(receiver.wantsRows)
        exchange.leave()
        assertFalse(receiver.wantsRows)
    }

    @Test
    fun `a row past the driver that cannot be read is told at once`() = runBlocking {
        val exchange = receiving(Int.MAX_VALUE, ByHand()) { error("unreadable") }
        exchange.receiver!!.receive(ShownRow(1))
        assertFalse(exchange.receiver!!.wantsRows)
        val failure = withTimeout(5_000) { runCatching { exchange.all() } }.exceptionOrNull()
        assertEquals("unreadable", generateSequence(failure) { it.cause }.last().message)
    }

    @Test
    fun `no more than 64 exchanges are with the driver, and the others follow in order`() = runBlocking {
        val queue = ExchangeQueue()
        val drivers = ArrayList<ByHand>()
        val exchanges = (1..100).map { queue.start(Exchange<Int>()) { e -> e.ofItems(ByHand().also(drivers::add)) } }
        assertEquals(64, drivers.size)
        drivers.toList().forEach { it.subscriber.onComplete() }
        assertEquals(100, drivers.size)
        assertEquals(exchanges.last(), queue.last)
    }
}
