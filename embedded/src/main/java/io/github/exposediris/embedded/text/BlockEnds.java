package io.github.exposediris.embedded.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each position of a text, and for its end: where the block that holds it is closed, which is the end where it is not. */
final class BlockEnds {
    private BlockEnds() {}

    static int[] of(List<Token> tokens) {
        int[] ends = new int[tokens.size() + 1];
        ends[tokens.size()] = tokens.size();
        fill(ends, 0, tokens);
        return ends;
    }

    /**
     * What becomes of them where tokens take the place of others; null where a bracket among these or those has its other one elsewhere.
     *
     * @param tokens before the change
     */
    static int @Nullable [] replaced(int[] ends, List<Token> tokens, int from, int to, List<Token> others) {
        if (!isBalanced(tokens.subList(from, to)) || !isBalanced(others)) {
            return null;
        }
        int more = others.size() - (to - from);
        int[] changed = new int[ends.length + more];
        for (int i = to; i < ends.length; i++) {
            changed[i + more] = ends[i] + more;
        }
        fill(changed, from, others);
        for (int i = 0; i < from; i++) {
            changed[i] = ends[i] < to ? ends[i] : ends[i] + more;
        }
        return changed;
    }

    /** From the last of the tokens to the first, the positions behind them being known. */
    private static void fill(int[] ends, int from, List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int at = from + i;
            int next = ends[at + 1];
            Token token = tokens.get(i);
            if (!token.isBracket()) {
                ends[at] = next;
            } else {
                ends[at] = token.is(")") ? at : ends[Math.min(next + 1, ends.length - 1)];
            }
        }
    }

    private static boolean isBalanced(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.isBracket()) {
                depth += token.is("(") ? 1 : -1;
                if (depth < 0) {
                    return false;
                }
            }
        }
        return depth == 0;
    }
}
