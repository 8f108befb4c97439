package io.github.exposediris.samples.java;

import io.github.exposediris.core.error.UniqueViolationException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.samples.corpus.Note;
import io.github.exposediris.vector.NearestNeighbours;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Blocking transactions over JDBC. */
final class Blocking {
    private static final Authors AUTHORS = Authors.TABLE;
    private static final Articles ARTICLES = Articles.TABLE;

    private final IrisJdbcDatabase db;
    private final Function<String, double[]> encode;

    Blocking(IrisJdbcDatabase db, Function<String, double[]> encode) {
        this.db = db;
        this.encode = encode;
    }

    int load(List<Note> notes) {
        return db.transaction(tx -> {
            tx.drop(ARTICLES, AUTHORS);
            tx.create(AUTHORS, ARTICLES);
            Map<String, Long> authors = new HashMap<>();
            for (Note note : notes) {
                authors.computeIfAbsent(note.author(), name -> insertAuthor(tx, name));
            }
            int loaded = 0;
            for (int from = 0; from < notes.size(); from += 100) {
                List<Note> batch = notes.subList(from, Math.min(from + 100, notes.size()));
                loaded += tx.insert(BatchInsert.into(ARTICLES, batch, (note, row) -> write(note, row, authors)));
            }
            return loaded;
        });
    }

    private static Long insertAuthor(BlockingTransaction tx, String name) {
        return tx.insert(Insert.into(AUTHORS).set(AUTHORS.name, name)).get(AUTHORS.id);
    }

    private void write(Note note, Insert row, Map<String, Long> authors) {
        row.set(ARTICLES.author, authors.get(note.author()))
                .set(ARTICLES.title, note.title())
                .set(ARTICLES.body, note.body())
                .set(ARTICLES.published, note.published())
                .set(ARTICLES.featured, note.featured())
                .set(ARTICLES.price, note.price())
                .set(ARTICLES.embedding, encode.apply(note.title() + " " + note.body()));
    }

    List<String> nearest(String sentence) {
        IrisSelect query = NearestNeighbours.of(ARTICLES, ARTICLES.embedding, encode.apply(sentence), 5).query();
        return db.transaction(tx -> tx.fetch(query, row -> row.get(ARTICLES.title)));
    }

    /** How many authors there are after all were deleted and the transaction was undone. */
    int authorsAfterRollback() {
        try {
            return db.<Integer>transaction(tx -> {
                tx.delete(Delete.all(ARTICLES));
                tx.delete(Delete.all(AUTHORS));
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException e) {
            return db.transaction(tx -> tx.fetch(IrisSelect.from(AUTHORS)).size());
        }
    }

    String uniqueViolation(String name) {
        try {
            db.transaction(tx -> insertAuthor(tx, name));
            return "nothing was refused";
        } catch (UniqueViolationException e) {
            return e.getClass().getSimpleName() + ", SQLCODE -" + e.sqlCode().orElse(0);
        }
    }

    void drop() {
        db.transactionWithoutResult(tx -> tx.drop(ARTICLES, AUTHORS));
    }
}
