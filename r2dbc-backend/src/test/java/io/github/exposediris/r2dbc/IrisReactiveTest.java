package io.github.exposediris.r2dbc;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.MissingObjectException;
import io.github.exposediris.core.error.TransactionTimeoutException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A Java program with Reactor, as it is written: no type of Kotlin is named here. */
class IrisReactiveTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final class Readings extends IrisTable {
        final Column<Integer> number = integer32("number");

        Readings() {
            super("reactive_readings");
        }
    }

    private final Readings readings = new Readings();
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisReactive db = IrisReactive.connect(IrisOptions.parse(server.url()).withPoolSize(2));

    @BeforeEach
    void create() {
        db.inTransaction(tx -> tx.create(readings)).block(LIMIT);
    }

    @AfterEach
    void close() {
        db.close();
        server.close();
    }

    private Insert reading(int number) {
        return Insert.into(readings).set(readings.number, number);
    }

    private List<Integer> numbers() {
        return db.read(tx -> tx.fetch(IrisSelect.from(readings).orderBy(readings.number)))
                .map(row -> row.get(readings.number)).collectList().block(LIMIT);
    }

    @Test
    void theStepsOfATransactionAreCommittedTogether() {
        Mono<Integer> changed = db.inTransaction(tx -> tx.insert(reading(1))
                .then(tx.insert(reading(2)))
                .then(tx.update(Update.of(readings).set(readings.number, 3).where(eq(readings.number, 2)))));

        assertEquals(1, changed.block(LIMIT));
        assertEquals(List.of(1, 3), numbers());
    }

    @Test
    void aFailureUndoesTheStepsBeforeIt() {
        Mono<Void> failing = db.inTransaction(tx -> tx.insert(reading(1)).then(Mono.error(new IllegalStateException("changed my mind"))));

        assertThrows(IllegalStateException.class, () -> failing.block(LIMIT));
        assertEquals(List.of(), numbers());
    }

    @Test
    void whatTheServerRefusesIsAFailureOfThisLibrary() {
        Mono<Long> failing = db.inTransaction(tx -> tx.execute(SqlStatement.of("DELETE FROM reactive_absent")));

        assertThrows(MissingObjectException.class, () -> failing.block(LIMIT));
    }

    @Test
    void valuesAreHandedOnBeforeTheWorkHasEnded() {
        Flux<Integer> endless = db.inTransactionMany(tx -> Flux.just(1, 2).concatWith(Mono.never()));

        assertEquals(List.of(1, 2), endless.take(2).collectList().block(Duration.ofSeconds(10)));
    }

    @Test
    void rowsAreHandedOnAsTheyAreAskedFor() {
        List<Integer> all = IntStream.range(0, 5_000).boxed().toList();
        db.inTransaction(tx -> tx.insert(BatchInsert.into(readings, all, (number, row) -> row.set(readings.number, number)))).block(LIMIT);
        Flux<Integer> rows = db.inTransactionMany(tx -> tx.fetch(IrisSelect.from(readings).orderBy(readings.number)))
                .map(row -> row.get(readings.number));

        assertEquals(all, rows.limitRate(10).publishOn(Schedulers.boundedElastic()).collectList().block(LIMIT));
    }

    @Test
    void aReadSendsNoBeginAndNoCommit() {
        numbers();
        long before = server.statistics().statements();
        numbers();

        assertEquals(1, server.statistics().statements() - before);
    }

    @Test
    void whatWritesIsRefusedWhereOnlyReadingIsAllowed() {
        IrisReactive refusing = db.readOnly();

        assertThrows(IrisException.class, () -> refusing.inTransaction(tx -> tx.insert(reading(1))).block(LIMIT));
        assertThrows(IrisException.class, () -> db.read(tx -> tx.insert(reading(1))).blockLast(LIMIT));
        assertEquals(List.of(), numbers());
    }

    @Test
    void eachStatementMayCommitByItself() {
        Mono<Void> failing = db.autoCommit(tx -> tx.insert(reading(1)).then(Mono.error(new IllegalStateException("too late"))));

        assertThrows(IllegalStateException.class, () -> failing.block(LIMIT));
        assertEquals(List.of(1), numbers());
    }

    @Test
    void workThatTakesTooLongIsUndone() {
        Mono<Void> late = db.withTimeout(Duration.ofMillis(100)).inTransaction(tx -> tx.insert(reading(1)).then(Mono.never()));

        assertThrows(TransactionTimeoutException.class, () -> late.block(LIMIT));
        assertEquals(List.of(), numbers());
    }

    @Test
    void noMethodForJavaNamesATypeOfKotlin() {
        List<String> kotlin = Stream.of(IrisReactive.class, ReactiveTransaction.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !method.getName().contains("$"))
                .filter(IrisReactiveTest::namesKotlin)
                .map(Method::toGenericString)
                .toList();

        assertEquals(List.of(), kotlin);
        assertTrue(IrisReactive.class.getDeclaredMethods().length > 5);
    }

    private static boolean namesKotlin(Method method) {
        return method.toGenericString().matches(".*\\bkotlinx?\\..*");
    }
}
