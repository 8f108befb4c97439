package io.github.exposediris.samples.quickstart;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.samples.corpus.Note;
import io.github.exposediris.samples.corpus.NoteCorpus;
import io.github.exposediris.samples.java.JavaQuickstart;
import io.github.exposediris.samples.kotlin.KotlinQuickstart;
import java.io.PrintStream;
import java.util.List;

/**
 * Runs the quickstart in Kotlin, then in Java, on EmbeddedIris or on the server of {@code --url}. Exit status 0: done; 2: it could not
 * be done, with one line that says why.
 */
public final class Quickstart {
    private final PrintStream out;
    private final PrintStream err;
    private final List<Note> notes;

    /** A run over these notes. */
    Quickstart(PrintStream out, PrintStream err, List<Note> notes) {
        this.out = out;
        this.err = err;
        this.notes = notes;
    }

    /** The command. */
    public static void main(String[] words) {
        System.exit(new Quickstart(System.out, System.err, NoteCorpus.load()).run(words));
    }

    /** The exit status. */
    int run(String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            err.println("quickstart: " + e.getMessage());
            return 2;
        }
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            return 0;
        }
        return run(arguments);
    }

    private int run(Arguments arguments) {
        try {
            if (arguments.url() == null) {
                onEmbedded(arguments.sentence());
            } else {
                both(IrisOptions.parse(arguments.url()), arguments.sentence());
            }
            return 0;
        } catch (RuntimeException e) {
            tell(e, arguments.verbose());
            return 2;
        }
    }

    private void onEmbedded(String sentence) {
        try (EmbeddedIris server = EmbeddedIris.start()) {
            out.println("EmbeddedIris is a stand-in for InterSystems IRIS, in this process, at " + server.url());
            both(IrisOptions.parse(server.url()), sentence);
            out.println();
            out.println("The wire counted " + server.statistics().roundTrips() + " round trips in "
                    + server.statistics().sessionsOpened() + " sessions.");
        }
    }

    private void both(IrisOptions options, String sentence) {
        out.println();
        out.println("== Kotlin");
        new KotlinQuickstart(options, out).run(notes, sentence);
        out.println();
        out.println("== Java");
        new JavaQuickstart(options, out).run(notes, sentence);
    }

    private void tell(RuntimeException failure, boolean verbose) {
        IrisException known = IrisException.from(failure);
        String oneLine = String.join(" ", String.valueOf(known.getMessage()).lines().toList());
        err.println("quickstart: " + oneLine + (verbose ? "" : " (--verbose shows more)"));
        if (verbose) {
            failure.printStackTrace(err);
        }
    }
}
