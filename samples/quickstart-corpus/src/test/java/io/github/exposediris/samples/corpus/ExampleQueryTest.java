package io.github.exposediris.samples.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleQueryTest {

    private static final Set<String> BAKING = Set.of(
            "Why bread dough rises slowly in winter",
            "Sourdough starter from flour and water",
            "Cold retarding overnight",
            "The windowpane test",
            "Steam makes the crust",
            "How much water does a dough take?",
            "Proving by the poke",
            "Butter, layers, croissants",
            "Rye bread needs acid",
            "Salt is not only for taste",
            "Brioche and patience",
            "Bicarbonate or baking powder?");

    private static final Set<String> ASTRONOMY = Set.of(
            "First light with a small telescope",
            "The four bright moons of Jupiter",
            "When the rings of Saturn vanish",
            "Venus has phases like the Moon",
            "Mars at opposition",
            "Titan, a moon with weather",
            "Uranus was almost named after a king",
            "Neptune found with pen and paper",
            "Why do stars twinkle and planets not?",
            "The Andromeda galaxy with bare eyes",
            "Averted vision at the eyepiece",
            "Mercury is a planet of patience");

    private final HashedNgramEncoder encoder = new HashedNgramEncoder(256);
    private final List<Note> notes = NoteCorpus.load();

    @Test
    void aQueryAboutDoughFindsBakingNotes() {
        assertMostlyFrom(BAKING, nearestTitles("how to keep bread dough rising in a cold kitchen"));
    }

    @Test
    void aQueryAboutTelescopesFindsAstronomyNotes() {
        assertMostlyFrom(ASTRONOMY, nearestTitles("planets and moons seen through a small telescope"));
    }

    private static void assertMostlyFrom(Set<String> subject, List<String> titles) {
        assertTrue(titles.stream().filter(subject::contains).count() >= 3, titles::toString);
    }

    private List<String> nearestTitles(String query) {
        double[] sought = encoder.encode(query);
        return notes.stream()
                .sorted(Comparator.comparingDouble((Note note) -> similarity(sought, note)).reversed())
                .limit(5)
                .map(Note::title)
                .toList();
    }

    private double similarity(double[] sought, Note note) {
        return Cosine.similarity(sought, encoder.encode(note.title() + " " + note.body()));
    }
}
