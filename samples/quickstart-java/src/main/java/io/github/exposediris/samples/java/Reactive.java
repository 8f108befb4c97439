package io.github.exposediris.samples.java;

import static io.github.exposediris.core.query.Conditions.eq;

import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.core.statement.Upsert;
import io.github.exposediris.r2dbc.IrisR2dbcDatabase;
import io.github.exposediris.vector.NearestNeighbours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.SortOrder;
import reactor.core.publisher.Mono;

/** The same tables without blocking: suspending transactions in their Reactor form. */
final class Reactive {
    private static final Authors AUTHORS = Authors.TABLE;
    private static final Articles ARTICLES = Articles.TABLE;

    private final IrisR2dbcDatabase db;
    private final Function<String, double[]> encode;

    Reactive(IrisR2dbcDatabase db, Function<String, double[]> encode) {
        this.db = db;
        this.encode = encode;
    }

    /** A page of a join: the second five of the featured articles, the newest first. */
    Mono<List<ResultRow>> page() {
        IrisSelect query = IrisSelect.from(ARTICLES.innerJoin(AUTHORS))
                .select(ARTICLES.published, AUTHORS.name, ARTICLES.title)
                .where(eq(ARTICLES.featured, true))
                .orderBy(ARTICLES.published, SortOrder.DESC)
                .orderBy(ARTICLES.id)
                .limit(5)
                .offset(5);
        return db.inTransaction(tx -> tx.fetch(query).collectList());
    }

    Mono<Integer> priceFeatured(BigDecimal newPrice) {
        Update update = Update.of(ARTICLES).set(ARTICLES.price, newPrice).where(eq(ARTICLES.featured, true));
        return db.inTransaction(tx -> tx.update(update));
    }

    /** How many authors there are after one who is there was written again. */
    Mono<Long> authorsAfterUpsert(String name) {
        return db.inTransaction(tx -> tx.upsert(Upsert.into(AUTHORS, AUTHORS.name).set(AUTHORS.name, name))
                .then(tx.fetch(IrisSelect.from(AUTHORS)).count()));
    }

    /** The titles nearest to a sentence, each with its similarity. */
    Mono<List<Map.Entry<String, Double>>> nearest(String sentence) {
        NearestNeighbours nearest = NearestNeighbours.of(ARTICLES, ARTICLES.embedding, encode.apply(sentence), 5);
        return db.inTransaction(tx -> tx.fetch(nearest.query())
                .map(row -> Map.entry(row.get(ARTICLES.title), row.get(nearest.similarity())))
                .collectList());
    }

    /** How many authors there are after all were deleted and the transaction was undone. */
    Mono<Long> authorsAfterRollback() {
        Mono<Long> undone = db.inTransaction(tx -> tx.delete(Delete.all(ARTICLES))
                .then(tx.delete(Delete.all(AUTHORS)))
                .then(Mono.<Long>error(new IllegalStateException("changed my mind"))));
        return undone.onErrorResume(
                IllegalStateException.class,
                e -> db.inTransaction(tx -> tx.fetch(IrisSelect.from(AUTHORS)).count()));
    }

    Mono<String> uniqueViolation(String name) {
        return db.inTransaction(tx -> tx.insert(Insert.into(AUTHORS).set(AUTHORS.name, name)))
                .map(row -> "nothing was refused")
                .onErrorResume(
                        UniqueViolationException.class,
                        e -> Mono.just(e.getClass().getSimpleName() + ", SQLCODE -" + e.sqlCode().orElse(0)));
    }
}
