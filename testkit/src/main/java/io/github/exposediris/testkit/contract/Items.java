package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.core.table.RowVersionColumnType;
import java.math.BigDecimal;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ReferenceOption;

/** A table with one of everything that a comparison looks at. */
final class Items extends IrisTable {
    static final Items TABLE = new Items();

    final Column<Long> id = identity("id");
    final Column<String> title = described(text("title", 40), "what it is called");
    final Column<String> code = unique(text("code", 10));
    final Column<Integer> stock = optional(integer32("stock"));
    final Column<Boolean> sold = bit("sold");
    final Column<Long> version = RowVersionColumnType.column(this, "version");
    final Column<Long> writer = reference("writer", Writers.TABLE.id, ReferenceOption.CASCADE);
    final Column<BigDecimal> price = numeric("price", 10, 2);

    private Items() {
        super("contract_items");
        index("ix_title", title, stock);
        bitmapIndex("ix_sold", sold);
    }
}
