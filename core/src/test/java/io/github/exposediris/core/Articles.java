package io.github.exposediris.core;

import io.github.exposediris.core.table.IrisTable;
import java.time.LocalDate;
import org.jetbrains.exposed.v1.core.Column;

/** Articles with a generated key, a unique title, and an author of {@link Authors}. */
public final class Articles extends IrisTable {
    public static final Articles TABLE = new Articles();

    public final Column<Long> id = identity("id");
    public final Column<String> title = unique(text("title", 80));
    public final Column<Integer> pages = integer32("pages");
    public final Column<LocalDate> published = optional(date("published"));
    public final Column<Long> author = optional(reference("author", Authors.TABLE.id));

    private Articles() {
        super("articles");
    }
}
