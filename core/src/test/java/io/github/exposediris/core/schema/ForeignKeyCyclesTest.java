package io.github.exposediris.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignKeyCyclesTest {
    private final List<ForeignKeyEdge> keys = List.of(
            key("A", "to_b", "B"), key("B", "to_c", "C"), key("C", "to_a", "a"), key("D", "d_to_a", "A"), key("A", "to_itself", "A"));

    @Test
    void aKeyThatClosesACycleIsDroppedFirst() {
        assertEquals(List.of("to_a"), closing("A"));
        assertEquals(List.of("to_b"), closing("B"));
    }

    @Test
    void aKeyOfATableOutsideTheCycleIsNot() {
        assertEquals(List.of(), closing("D"));
    }

    @Test
    void namesAreQuoted() {
        assertEquals("ALTER TABLE \"SQLUser\".\"A\" DROP CONSTRAINT \"to_b\"", keys.get(0).dropped());
    }

    private List<String> closing(String table) {
        return ForeignKeyCycles.closing(new TableName("SQLUser", table), keys).stream().map(ForeignKeyEdge::name).toList();
    }

    private static ForeignKeyEdge key(String table, String name, String target) {
        return new ForeignKeyEdge("SQLUser", table, name, new TableName("SQLUSER", target));
    }
}
