package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** The parent table of the contract. */
final class Writers extends IrisTable {
    static final Writers TABLE = new Writers();

    final Column<Long> id = identity("id");
    final Column<String> name = unique(text("name", 80));

    private Writers() {
        super("contract_writers");
    }
}
