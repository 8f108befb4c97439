package io.github.exposediris.embedded.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockEndsTest {
    private static final int EDITS = 20_000;

    private static List<Token> tokens(String letters) {
        return letters.chars()
                .mapToObj(c -> c == '(' || c == ')' ? Token.symbol(Character.toString(c)) : Token.word(Character.toString(c)))
                .toList();
    }

    @Test
    void aBlockEndsAtItsBracketAndTheOutermostAtTheEnd() {
        assertArrayEquals(new int[] {6, 6, 4, 4, 4, 6, 6}, BlockEnds.of(tokens("a(bc)d")));
    }

    @Test
    void aBracketWhoseOtherOneIsElsewhereIsToldApart() {
        List<Token> text = tokens("a(b)");
        assertNull(BlockEnds.replaced(BlockEnds.of(text), text, 2, 2, tokens("(")));
        assertNull(BlockEnds.replaced(BlockEnds.of(text), text, 1, 3, tokens("x")));
        assertNull(BlockEnds.replaced(BlockEnds.of(text), text, 2, 2, tokens(")(")));
        assertNotNull(BlockEnds.replaced(BlockEnds.of(text), text, 1, 4, tokens("x()")));
    }

    /** Whatever is changed, what is kept is what would be found anew. */
    @Test
    void afterAnyChangesTheyAreWhatTheyAre() {
        Random random = new Random(20261122);
        List<Token> text = new ArrayList<>(tokens("a(b(c)d)e"));
        int kept = 0;
        for (int i = 0; i < EDITS; i++) {
            int from = random.nextInt(text.size() + 1);
            int to = from + random.nextInt(Math.min(4, text.size() - from + 1));
            List<Token> others = tokens(random.ints(random.nextInt(5), 0, 4).mapToObj("x()y"::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString());
            int[] ends = BlockEnds.replaced(BlockEnds.of(text), text, from, to, others);
            text.subList(from, to).clear();
            text.addAll(from, others);
            if (ends != null) {
                kept++;
                assertArrayEquals(BlockEnds.of(text), ends, text::toString);
            }
            if (text.size() > 60) {
                text.subList(10, text.size()).clear();
            }
        }
        assertTrue(kept > EDITS / 10, "only " + kept + " were kept");
    }
}
