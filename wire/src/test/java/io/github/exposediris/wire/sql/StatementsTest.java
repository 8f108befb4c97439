package io.github.exposediris.wire.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static void splits(String text, String... statements) {
        assertEquals(List.of(statements), Statements.split(text));
    }

    @Test
    void cutsAtSemicolons() {
        splits("SELECT 1; SELECT 2 ;", "SELECT 1", "SELECT 2");
    }

    @Test
    void findsNothingInBlanksAndComments() {
        splits("");
        splits(" ; ;\n-- one; two\n/* three; /* four */ five */;");
    }

    @Test
    void leavesLiteralsAndNamesWhole() {
        splits("SELECT 'a;''b;', \"c;\"\"d\"; x", "SELECT 'a;''b;', \"c;\"\"d\"", "x");
    }

    @Test
    void takesABackslashForWhatItIs() {
        splits("SELECT '\\'; x'", "SELECT '\\'", "x'");
    }

    @Test
    void leavesCommentsInStatementsWhole() {
        splits("SELECT /* ; /* ; */ ; */ 1 -- ; 2\n, 3", "SELECT /* ; /* ; */ ; */ 1 -- ; 2\n, 3");
    }

    @Test
    void keepsWhatHasNoEnd() {
        splits("SELECT 'a; b", "SELECT 'a; b");
        splits("SELECT 1 /* ; 2", "SELECT 1 /* ; 2");
    }

    @Test
    void knowsNoDollarQuotes() {
        splits("SELECT $$a; b$$", "SELECT $$a", "b$$");
    }
}
