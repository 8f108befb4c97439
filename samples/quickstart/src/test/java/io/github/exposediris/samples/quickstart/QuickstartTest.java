package io.github.exposediris.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.samples.corpus.Note;
import io.github.exposediris.samples.corpus.NoteCorpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final String NEW_BODY = "How to keep bread dough rising in a cold kitchen: keep bread dough in a cold kitchen, rising.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(List<Note> notes, String... words) {
        out.reset();
        err.reset();
        return new Quickstart(stream(out), stream(err), notes).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> linesOf(String prefix) {
        return out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(prefix)).toList();
    }

    /** What follows the label: the five titles. */
    private List<String> titles() {
        return out.toString(StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("blocking: ") || line.startsWith("suspending: "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void bothLanguagesAndBothBackendsFindTheSameFiveTitles() {
        assertEquals(0, run(NoteCorpus.load()), err::toString);
        assertEquals(2, linesOf("blocking: ").size());
        assertEquals(2, linesOf("suspending: ").size());
        assertEquals(1, titles().stream().distinct().count());
        assertEquals(5, titles().get(0).split(" \\| ").length);
    }

    @Test
    void theWireCountsRoundTripsOnBothBackends() {
        run(NoteCorpus.load());
        assertEquals(1, linesOf("The wire counted ").size());
        assertFalse(linesOf("The wire counted ").get(0).contains(" 0 "));
    }

    @Test
    void anotherTextOfOneNoteChangesTheFiveTitles() {
        List<Note> notes = NoteCorpus.load();
        run(notes);
        String before = titles().get(0);
        Note last = notes.stream().filter(note -> !before.contains(note.title())).findFirst().orElseThrow();
        List<Note> changed = notes.stream().map(note -> note == last ? withBody(note, NEW_BODY) : note).toList();
        assertEquals(0, run(changed), err::toString);
        assertNotEquals(before, titles().get(0));
        assertTrue(titles().stream().allMatch(found -> found.contains(last.title())), titles()::toString);
    }

    private static Note withBody(Note note, String body) {
        return new Note(note.author(), note.published(), note.featured(), note.price(), note.title(), body);
    }

    @Test
    void aServerWithAPasswordServesAsWell() {
        try (EmbeddedIris server = EmbeddedIris.builder().password("ada", "p w:d").start()) {
            String url = "iris://ada:p%20w%3Ad@127.0.0.1:" + server.port() + "/USER";
            assertEquals(0, run(NoteCorpus.load(), "--url", url), err::toString);
            assertEquals(4, titles().size());
        }
    }

    @Test
    void aWrongPasswordIsOneLineWithoutThePassword() {
        try (EmbeddedIris server = EmbeddedIris.builder().password("ada", "right").start()) {
            assertFails("iris://ada:wrong@127.0.0.1:" + server.port() + "/USER", "password");
        }
    }

    @Test
    void aRefusedConnectionIsOneLine() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertFails("iris://127.0.0.1:" + free + "/USER", "refused");
    }

    @Test
    void aWrongUrlIsOneLine() {
        assertFails("postgres://somewhere", "iris://");
    }

    @Test
    void anUnknownNamespaceIsOneLine() {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            assertFails("iris://127.0.0.1:" + server.port() + "/NOWHERE", "NOWHERE");
        }
    }

    private void assertFails(String url, String hint) {
        assertEquals(2, run(NoteCorpus.load(), "--url", url));
        String told = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.startsWith("quickstart: ") && told.contains(hint), told);
        assertFalse(told.contains("wrong"), told);
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertEquals(2, run(NoteCorpus.load(), "--url", "nonsense", "--verbose"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("\tat "));
    }

    @Test
    void anUnknownArgumentIsAnsweredWithTheUsage() {
        assertEquals(2, run(NoteCorpus.load(), "--what"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage: ./quickstart"));
    }
}
