package io.github.exposediris.r2dbc

import io.github.exposediris.core.query.Conditions.eq
import io.github.exposediris.core.query.IrisSelect
import io.github.exposediris.core.statement.BatchInsert
import io.github.exposediris.core.statement.Insert
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import reactor.core.publisher.Flux
import reactor.core.publisher.Mono
import java.time.Duration
import java.util.concurrent.TimeoutException
import java.util.concurrent.atomic.AtomicInteger
import kotlin.random.Random

/** Who cancels a subscription, in whatever way Reactor has, loses no connection and leaves no half transaction. */
class ReactiveCancellationTest {
    private val seed = java.lang.Long.getLong("testkit.seed", 20261121L)
    private val storm = Integer.getInteger("testkit.storm", 500)
    private val fixture = SuspendingFixture(poolSize = POOL)
    private val db = IrisReactive.of(fixture.db as IrisR2dbcDatabase)

    @AfterEach
    fun close() = fixture.close()

    private fun person(name: String, age: Int) = Insert.into(People).set(People.name, name).set(People.age, age)

    private fun ages(): List<Int?> =
        db.inTransaction { tx -> tx.fetch(IrisSelect.from(People)).map { it[People.age] ?: -1 }.collectList() }.block(LIMIT)!!

    private fun many(rows: Int) = db.inTransaction { tx ->
        tx.insert(BatchInsert.into(People, (1..rows).toList()) { i, row -> row.set(People.name, "p$i").set(People.age, i) })
    }.block(LIMIT)

    /** All connections at once, so that one that is lost or poisoned shows. */
    private fun assertEveryConnectionServes() {
        val here = AtomicInteger()
        val all = Flux.range(0, POOL).flatMap({
            db.inTransaction { tx ->
                tx.fetch(IrisSelect.from(People).limit(1)).collectList().doOnNext { here.incrementAndGet() }
                    .then(Mono.delay(Duration.ofMillis(1)).repeat { here.get() < POOL }.then(Mono.just(1)))
            }
        }, POOL)
        assertEquals(POOL.toLong(), all.count().block(LIMIT))
    }

    @Test
    fun `a storm of cancelled subscriptions loses no connection and leaves no half transaction`() {
        val random = Random(seed)
        val committed = AtomicInteger()
        Flux.range(1, storm).map { it to random.nextLong(7) }.flatMap({ (i, patience) ->
            val pair = db.inTransaction { tx ->
                tx.insert(person("first $i", i))
                    .thenMany(tx.fetch(IrisSelect.from(People).where(eq(People.age, i))))
                    .then(tx.insert(person("second $i", i)))
            }
            pair.doOnSuccess { committed.incrementAndGet() }.take(Duration.ofMillis(patience)).then()
        }, POOL + 2).then().block(LIMIT)
        assertEveryConnectionServes()
        val halves = ages().groupingBy { it }.eachCount().filterValues { it != 2 }
        assertEquals(emptyMap<Int?, Int>(), halves, "seed $seed")
        assertTrue(ages().size / 2 >= committed.get(), "seed $seed: ${ages().size / 2} pairs, ${committed.get()} reported")
    }

    @Test
    fun `a storm of rows that are left early loses no connection`() {
        many(ROWS)
        val random = Random(seed)
        val taken = Flux.range(1, storm).map { 1L + random.nextInt(20) }.flatMap({ n ->
            db.inTransactionMany { tx -> tx.fetch(IrisSelect.from(People).fetchSize(10)) }.take(n).count().map { it == n }
        }, POOL + 2).collectList().block(LIMIT)!!
        assertEquals(List(storm) { true }, taken)
        assertEveryConnectionServes()
    }

    @Test
    fun `who takes a part of what a transaction hands on undoes it`() {
        db.inTransactionMany { tx -> tx.insert(person("Ada", 36)).thenMany(tx.fetch(IrisSelect.from(People))).concatWith(Mono.never()) }
            .next().block(LIMIT)
        assertEquals(emptyList<Int?>(), ages())
    }

    @Test
    fun `a timeout undoes the transaction and frees its connection`() {
        val late = db.inTransaction<Int> { tx -> tx.insert(person("Ada", 36)).then(Mono.never()) }.timeout(Duration.ofMillis(200))
        val failure = assertThrows(RuntimeException::class.java) { late.block(LIMIT) }
        assertTrue(failure.cause is TimeoutException, failure.toString())
        assertEveryConnectionServes()
        assertEquals(emptyList<Int?>(), ages())
    }

    private companion object {
        const val POOL = 5
        const val ROWS = 300
        val LIMIT: Duration = Duration.ofSeconds(120)
    }
}
