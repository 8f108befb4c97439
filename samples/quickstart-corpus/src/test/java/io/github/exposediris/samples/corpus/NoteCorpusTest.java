package io.github.exposediris.samples.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteCorpusTest {

    private static final String HEADER = "author\tpublished\tfeatured\tprice\ttitle\tbody";

    private final List<Note> notes = NoteCorpus.load();

    @Test
    void holdsAtLeastThreeHundredNotes() {
        assertTrue(notes.size() >= 300, () -> notes.size() + " notes");
    }

    @Test
    void titlesAreUniqueWhateverTheirCase() {
        assertEquals(notes.size(), notes.stream().map(note -> note.title().toLowerCase(Locale.ROOT)).distinct().count());
    }

    @Test
    void comesFromAtLeastTwelveAuthors() {
        assertTrue(notes.stream().map(Note::author).distinct().count() >= 12);
    }

    @Test
    void titlesAndBodiesFitTheirColumns() {
        assertAll(notes.stream().map(note -> () ->
                assertTrue(note.title().length() <= 200 && note.body().length() <= 65535, note.title())));
    }

    @Test
    void titlesAndBodiesKeepThePromisedLengths() {
        assertAll(notes.stream().map(note -> () ->
                assertTrue(note.title().length() <= 80 && note.body().length() >= 120 && note.body().length() <= 400, note.title())));
    }

    @Test
    void datesRunFrom1990To2025() {
        assertAll(notes.stream().map(note -> () ->
                assertTrue(note.published().getYear() >= 1990 && note.published().getYear() <= 2025, note.title())));
    }

    @Test
    void pricesHaveTwoDecimalPlaces() {
        assertTrue(notes.stream().allMatch(note -> note.price().scale() == 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "é", "鳥", "'", "\"", ";", "?", "%", "\\", "$5", "00123", ":last"})
    void exercisesTextThatTheWireMustNotAlter(String token) {
        assertTrue(notes.stream().anyMatch(note -> (note.title() + note.body()).contains(token)));
    }

    @Test
    void cannotBeChangedByItsReader() {
        assertThrows(UnsupportedOperationException.class, notes::clear);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "A\t2001-02-03\t0\t1.00\tTitle",
            "A\t2001-02-30\t0\t1.00\tTitle\tBody",
            "A\t2001-02-03\tyes\t1.00\tTitle\tBody",
            "A\t2001-02-03\t0\t1.5\tTitle\tBody",
            "A\t2001-02-03\t0\t1.00\t \tBody"})
    void namesTheLineThatIsMalformed(String malformed) {
        List<String> lines = List.of(HEADER, "A\t2001-02-03\t1\t1.00\tTitle\tBody", malformed);
        String message = assertThrows(IllegalStateException.class, () -> NoteCorpus.parse(lines)).getMessage();
        assertTrue(message.startsWith("notes.tsv line 3 has "), message);
    }
}
