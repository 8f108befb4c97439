package io.github.exposediris.embedded.pgwire.rewrite;

import java.util.Arrays;
import java.util.List;

/** Cuts a text at every semicolon, quotes or not. */
final class NaiveCut {
    private NaiveCut() {}

    static List<String> pieces(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
    }
}
