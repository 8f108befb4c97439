package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.table.IrisTable;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;

/** A table whose names take all the liberties that IRIS allows. */
final class OddNames extends IrisTable {
    static final OddNames TABLE = new OddNames();

    final Column<Long> id = identity("select");
    final List<Column<String>> texts = Stream.of(
                    "order", "a_b", "ab", "a$b", "x@y", "p#q", "two words", "größe", "名前", "\"quo\"\"ted\"", "2nd", "%zed", "it's", "a-b",
                    "x;y", "x".repeat(128))
            .map(name -> text(name, 40))
            .toList();

    private OddNames() {
        super("contract odd-names");
    }

    /** Each name as IRIS shows it. */
    static String shown(Column<?> column) {
        String name = column.getName();
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
