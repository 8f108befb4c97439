package io.github.exposediris.samples.java;

import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.r2dbc.IrisR2dbc;
import io.github.exposediris.vector.NearestNeighbours;
import io.github.exposediris.vector.Vectors;
import org.jetbrains.exposed.v1.core.Column;

/** What there is to eat. */
final class Dishes extends IrisTable {
    final Column<Long> id = identity("id");
    final Column<String> title = text("title", 200);
    final Column<double[]> embedding = Vectors.column(this, "embedding", 3);

    Dishes() {
        super("dishes");
    }
}

/** The example of the README. */
public final class ReadmeExample {
    private ReadmeExample() {}

    static void nearestDish(String url) {
        Dishes dishes = new Dishes();
        try (var blocking = IrisJdbc.connect(url); var reactive = IrisR2dbc.connect(url)) {
            blocking.transactionWithoutResult(tx -> {
                tx.create(dishes);
                tx.insert(Insert.into(dishes).set(dishes.title, "Rye bread").set(dishes.embedding, new double[] {0.9, 0.1, 0}));
                tx.insert(Insert.into(dishes).set(dishes.title, "Fish soup").set(dishes.embedding, new double[] {0.1, 0.2, 0.9}));
            });
            var nearest = NearestNeighbours.of(dishes, dishes.embedding, new double[] {1, 0, 0}, 1);
            reactive.inTransaction(tx -> tx.fetch(nearest.query()).collectList()).block().forEach(row ->
                    System.out.println(row.get(dishes.title) + ", similarity " + row.get(nearest.similarity())));
        }
    }

    /** Runs it on an embedded server. */
    public static void main(String[] args) {
        nearestDish("iris:embedded:java"); // or iris://user:password@host:5432/USER
    }
}
