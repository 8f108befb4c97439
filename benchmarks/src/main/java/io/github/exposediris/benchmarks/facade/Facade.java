package io.github.exposediris.benchmarks.facade;

import static io.github.exposediris.benchmarks.facade.Library.AUTHOR;
import static io.github.exposediris.benchmarks.facade.Library.AUTHORS;
import static io.github.exposediris.benchmarks.facade.Library.BOOK;
import static io.github.exposediris.benchmarks.facade.Library.BOOKS;
import static io.github.exposediris.benchmarks.facade.Library.LOAN;
import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.less;

import io.github.exposediris.core.exposed.RowView;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.IrisTransactions;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Join;
import org.jetbrains.exposed.v1.core.JoinType;

/** The same by this library's façade for Java. */
record Facade(IrisJdbcDatabase database) implements Workloads {
    private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 100).boxed().toList();

    private record Book(long id, long author, String title, int words, double rating) {}

    private record Title(long id, String title) {}

    private record Loan(long id, String reader, String title, int words, String author) {}

    /** Creates the tables and fills them. */
    void prepare() {
        IrisTransactions.run(database, tx -> {
            tx.create(AUTHOR, BOOK, LOAN);
            for (int i = 1; i <= AUTHORS; i++) {
                tx.insert(Insert.into(AUTHOR).set(AUTHOR.name, "author " + i));
            }
            List<Integer> books = IntStream.rangeClosed(1, BOOKS).boxed().toList();
            tx.insert(BatchInsert.into(BOOK, books, (i, row) -> row.set(BOOK.author, 1L + i % AUTHORS)
                    .set(BOOK.title, "title " + i).set(BOOK.words, i - 1).set(BOOK.rating, i / 7.0)));
            tx.insert(BatchInsert.into(LOAN, books, (i, row) -> row.set(LOAN.book, (long) i).set(LOAN.reader, "reader " + i)));
        });
    }

    private static IrisSelect books() {
        return IrisSelect.from(BOOK);
    }

    private static Book book(RowView row) {
        return new Book(row.get(BOOK.id), row.get(BOOK.author), row.get(BOOK.title), row.get(BOOK.words), row.get(BOOK.rating));
    }

    @Override
    public String oneRow(long id) {
        return IrisTransactions.inTransaction(database, tx -> tx.fetch(books().where(eq(BOOK.id, id)), Facade::book)).get(0).title();
    }

    @Override
    public int projection() {
        IrisSelect query = books().select(BOOK.id, BOOK.title).where(less(BOOK.words, 100));
        return IrisTransactions.inTransaction(
                database, tx -> tx.fetch(query, row -> new Title(row.get(BOOK.id), row.get(BOOK.title)))).size();
    }

    @Override
    public int page() {
        IrisSelect query = books().orderBy(BOOK.title).limit(20).offset(40);
        return IrisTransactions.inTransaction(database, tx -> tx.fetch(query, Facade::book)).size();
    }

    @Override
    public int join() {
        Join joined = new Join(LOAN, BOOK, JoinType.INNER, LOAN.book, BOOK.id, false, null)
                .join(AUTHOR, JoinType.INNER, BOOK.author, AUTHOR.id, false, null);
        IrisSelect query = IrisSelect.from(joined).select(LOAN.id, LOAN.reader, BOOK.title, BOOK.words, AUTHOR.name);
        return IrisTransactions.inTransaction(database, tx -> tx.fetch(query, Facade::loan)).size();
    }

    private static Loan loan(RowView row) {
        return new Loan(row.get(LOAN.id), row.get(LOAN.reader), row.get(BOOK.title), row.get(BOOK.words), row.get(AUTHOR.name));
    }

    @Override
    public void batch() {
        IrisTransactions.run(database, tx -> {
            tx.insert(BatchInsert.into(BOOK, HUNDRED, (i, row) -> row.set(BOOK.author, (long) i)
                    .set(BOOK.title, "title " + i).set(BOOK.words, 5_000 + i).set(BOOK.rating, i / 7.0)));
            tx.rollback();
        });
    }

    @Override
    public int update(long id) {
        return IrisTransactions.inTransaction(
                database, tx -> tx.update(Update.of(BOOK).set(BOOK.rating, id / 3.0).where(eq(BOOK.id, id))));
    }

    @Override
    public int delete(long id) {
        return IrisTransactions.inTransaction(database, tx -> {
            int count = tx.delete(Delete.from(LOAN, eq(LOAN.id, id)));
            tx.rollback();
            return count;
        });
    }
}
