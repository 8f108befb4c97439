package io.github.exposediris.samples.java;

import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.vector.Similarity;
import io.github.exposediris.vector.Vectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jetbrains.exposed.v1.core.Column;

/** What was written; one definition for both backends. */
final class Articles extends IrisTable {
    /** How many numbers stand for a text. */
    static final int DIMENSIONS = 256;

    static final Articles TABLE = new Articles();

    final Column<Long> id = identity("id");
    final Column<Long> author = reference("author", Authors.TABLE.id);
    final Column<String> title = unique(text("title", 200));
    final Column<String> body = longText("body");
    final Column<LocalDate> published = date("published");
    final Column<Boolean> featured = bit("featured");
    final Column<BigDecimal> price = numeric("price", 12, 2);
    final Column<double[]> embedding = Vectors.column(this, "embedding", DIMENSIONS);

    private Articles() {
        super("quickstart_articles");
        Vectors.hnswIndex(this, "quickstart_articles_embedding", embedding, Similarity.COSINE);
    }
}
