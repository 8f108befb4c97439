package io.github.exposediris.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedTableTest {
    @Test
    void isNamedWithItsSchema() {
        assertEquals(new TableName("SQLUser", "t"), DroppedTable.of("DROP TABLE t"));
        assertEquals(new TableName("app", "t"), DroppedTable.of("drop table IF EXISTS app.t"));
        assertEquals(new TableName("app", "my t"), DroppedTable.of("DROP TABLE \"app\".\"my t\""));
    }

    @Test
    void isNoneOfOtherStatements() {
        for (String sql : List.of("DROP VIEW t", "DROP TABLE t CASCADE", "DROP TABLE a.b.t", "ALTER TABLE t DROP COLUMN c", "SELECT 1")) {
            assertNull(DroppedTable.of(sql), sql);
        }
    }
}
