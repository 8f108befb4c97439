package io.github.exposediris.samples.java;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** Who wrote. */
final class Authors extends IrisTable {
    static final Authors TABLE = new Authors();

    final Column<Long> id = identity("id");
    final Column<String> name = unique(text("name", 80));

    private Authors() {
        super("quickstart_authors");
    }
}
