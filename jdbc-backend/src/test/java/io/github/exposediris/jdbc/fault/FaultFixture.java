package io.github.exposediris.jdbc.fault;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;

/** A server with a table, and ways to it that can be broken. */
final class FaultFixture implements AutoCloseable {
    final People people = new People();
    final Waiting waiting = new Waiting();
    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase direct = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1));
    private final List<Way> ways = new ArrayList<>();

    FaultFixture() {
        direct.transactionWithoutResult(tx -> tx.create(people));
    }

    Way way() {
        return way(options -> options);
    }

    Way way(UnaryOperator<IrisOptions> settings) {
        Way way = new Way(server, settings, this);
        synchronized (ways) {
            ways.add(way);
        }
        return way;
    }

    /** Does the same for each of them at once. */
    <T> void forEach(Collection<T> all, Consumer<T> work) {
        all.stream().map(one -> waiting.start(() -> work.accept(one))).toList().forEach(Waiting::get);
    }

    Insert person(String name) {
        return Insert.into(people).set(people.name, name);
    }

    /** Two rows that belong together. */
    void insertPair(BlockingTransaction tx) {
        tx.insert(person("first"));
        tx.insert(person("second"));
    }

    void fill(int rows) {
        List<String> names = IntStream.range(0, rows).mapToObj(i -> "p" + i).toList();
        direct.transactionWithoutResult(tx -> tx.insert(
                BatchInsert.into(people, names, (name, row) -> row.set(people.name, name))));
    }

    /** What the server holds, whatever became of a way to it. */
    List<String> names() {
        return waiting.within(() -> direct.transaction(
                tx -> tx.fetch(IrisSelect.from(people).orderBy(people.name)).stream().map(row -> row.get(people.name)).toList()));
    }

    void clear() {
        direct.transactionWithoutResult(tx -> tx.delete(Delete.all(people)));
    }

    @Override
    public void close() {
        ways.forEach(Way::close);
        direct.close();
        server.close();
        waiting.close();
    }

    static final class People extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> name = unique(text("name", 40));

        People() {
            super("fault_people");
        }
    }
}
