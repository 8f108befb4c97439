package io.github.exposediris.vector;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** Notes with a title and a vector of three dimensions. */
final class Notes extends IrisTable {
    final Column<Long> id = identity("id");
    final Column<String> title = text("title", 80);
    final Column<double[]> embedding = Vectors.column(this, "embedding", 3);

    Notes() {
        super("notes");
    }
}
