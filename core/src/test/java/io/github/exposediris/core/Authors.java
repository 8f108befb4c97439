package io.github.exposediris.core;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** Authors with a generated key and a name. */
public final class Authors extends IrisTable {
    public static final Authors TABLE = new Authors();

    public final Column<Long> id = identity("id");
    public final Column<String> name = text("pen_name", 60);

    private Authors() {
        super("authors");
    }
}
