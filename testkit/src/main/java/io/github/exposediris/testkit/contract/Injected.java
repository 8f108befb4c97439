package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/** A table of texts by their number. */
final class Injected extends IrisTable {
    /** Where hostile texts are written. */
    static final Injected TEXTS = new Injected("contract_injected");

    /** What they would like to change. */
    static final Injected SENTINEL = new Injected("contract_sentinel");

    final Column<Integer> key = integer32("key_of");
    final Column<@Nullable String> text = optional(text("text_of", 400));

    private Injected(String name) {
        super(name);
        primaryKey(key);
    }
}
