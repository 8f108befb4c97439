package io.github.exposediris.wire.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedSqlTest {
    private static void marks(String text, String sql, Integer... order) {
        assertEquals(new MarkedSql(sql, List.of(order)), MarkedSql.of(text));
    }

    @Test
    void remembersTheOrderOfTheMarkers() {
        marks("VALUES ($2, $1,$2, $10)", "VALUES (?, ?,?, ?)", 1, 0, 1, 9);
        assertEquals(10, MarkedSql.of("$10").parameters());
    }

    @Test
    void leavesMarkersInLiteralsNamesAndCommentsAlone() {
        String sql = "SELECT '$1 ?', 'it''s $2', \"$3?\", 1 /* $4 ? */ -- $5 ?";
        marks(sql, sql);
    }

    @Test
    void leavesSpecialVariablesAlone() {
        marks("SELECT $JOB, $TLEVEL, $ZVERSION WHERE a = $1", "SELECT $JOB, $TLEVEL, $ZVERSION WHERE a = ?", 0);
    }

    @Test
    void leavesNamesWithADollarAlone() {
        marks("SELECT a$1, b_$2, $3c, $", "SELECT a$1, b_$2, $3c, $");
    }

    @Test
    void knowsMarkersBetweenSigns() {
        marks("SELECT -$1::INT||$2", "SELECT -?::INT||?", 0, 1);
    }

    @Test
    void refusesAQuestionMark() {
        assertThrows(IllegalArgumentException.class, () -> MarkedSql.of("SELECT ?"));
    }

    @Test
    void refusesANumberThatNoParameterHas() {
        assertThrows(IllegalArgumentException.class, () -> MarkedSql.of("SELECT $0"));
        assertThrows(IllegalArgumentException.class, () -> MarkedSql.of("SELECT $65536"));
        assertThrows(IllegalArgumentException.class, () -> MarkedSql.of("SELECT $99999999999999"));
    }
}
