package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** A table whose rows have a version. */
final class Versioned extends IrisTable {
    static final Versioned TABLE = new Versioned();

    final Column<Long> id = identity("id");
    final Column<String> title = text("title", 40);
    final Column<Long> version = rowVersion("version");

    private Versioned() {
        super("contract_versioned");
    }
}
