package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.vector.Similarity;
import io.github.exposediris.vector.Vectors;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** A table whose keys the program makes, as for a server that tells none. */
final class Entries extends IrisTable {
    static final Entries TABLE = new Entries();

    final Column<Integer> key = integer32("key_of");
    final Column<@Nullable String> text = optional(text("text_of", 400));
    final Column<@Nullable Long> amount = optional(integer64("amount"));
    final Column<double @Nullable []> embedding = optional(Vectors.column(this, "embedding", 3));

    private Entries() {
        super("contract_entries");
        primaryKey(key);
        Vectors.hnswIndex(this, "contract_entries_embedding", embedding, Similarity.COSINE);
    }
}
