package io.github.exposediris.samples.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The 300 notes that the quickstarts load. Stateless and thread-safe. */
public final class NoteCorpus {

    private static final String RESOURCE = "notes.tsv";

    private NoteCorpus() {
    }

    /**
     * Reads all notes, in the order of the file. Blocks while it reads the class path; nothing is cached.
     *
     * @return the notes, immutable
     * @throws IllegalStateException if a line is malformed, naming its number, or if the resource is missing
     * @throws UncheckedIOException if the resource cannot be read
     */
    public static List<Note> load() {
        return parse(lines());
    }

    /** Parses the lines of a notes file; the first is its header and is skipped. */
    static List<Note> parse(List<String> lines) {
        return IntStream.range(1, lines.size())
                .mapToObj(index -> new NoteLine(index + 1, lines.get(index)).parse())
                .toList();
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        InputStream stream = NoteCorpus.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is missing beside " + NoteCorpus.class.getName() + "; rebuild the corpus jar.");
        }
        return stream;
    }
}
