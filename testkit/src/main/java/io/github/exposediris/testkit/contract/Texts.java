package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.vector.Similarity;
import io.github.exposediris.vector.Vectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** The child table of the contract: a column of every type, most of them optional. */
final class Texts extends IrisTable {
    static final Texts TABLE = new Texts();

    final Column<Long> id = identity("id");
    final Column<Long> writer = reference("writer", Writers.TABLE.id);
    final Column<String> title = text("title", 200);
    final Column<@Nullable String> body = optional(longText("body"));
    final Column<@Nullable LocalDate> published = optional(date("published"));
    final Column<@Nullable Boolean> featured = optional(bit("featured"));
    final Column<@Nullable BigDecimal> price = optional(numeric("price", 12, 2));
    final Column<@Nullable Double> rating = optional(float64("rating"));
    final Column<@Nullable Integer> words = optional(integer32("words"));
    final Column<@Nullable Long> views = optional(integer64("views"));
    final Column<@Nullable UUID> code = optional(uuid128("code"));
    final Column<double @Nullable []> embedding = optional(Vectors.column(this, "embedding", 3));

    private Texts() {
        super("contract_texts");
        Vectors.hnswIndex(this, "contract_texts_embedding", embedding, Similarity.COSINE);
    }
}
