package io.github.exposediris.samples.java;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.r2dbc.IrisR2dbc;
import io.github.exposediris.r2dbc.IrisR2dbcDatabase;
import io.github.exposediris.samples.corpus.HashedNgramEncoder;
import io.github.exposediris.samples.corpus.Note;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The whole job once, in Java: load blocking, work reactive, search on both. */
public final class JavaQuickstart {
    private final IrisOptions options;
    private final PrintStream out;

    /** A run against that server, which tells its progress on {@code out}. */
    public JavaQuickstart(IrisOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Does the job with these notes, and searches for what is nearest to {@code sentence}. */
    public void run(List<Note> notes, String sentence) {
        HashedNgramEncoder encoder = new HashedNgramEncoder(Articles.DIMENSIONS);
        String author = notes.get(0).author();
        try (IrisJdbcDatabase jdbc = IrisJdbc.connect(options);
                IrisR2dbcDatabase r2dbc = IrisR2dbc.connect(options)) {
            Blocking blocking = new Blocking(jdbc, encoder::encode);
            out.println("loaded " + blocking.load(notes) + " notes in a blocking transaction");
            work(new Reactive(r2dbc, encoder::encode), author, sentence);
            out.println("rolled back, blocking:   " + blocking.authorsAfterRollback() + " authors are still there");
            out.println("written twice, blocking: " + blocking.uniqueViolation(author));
            out.println("blocking: " + String.join(" | ", blocking.nearest(sentence)));
            blocking.drop();
        }
    }

    private void work(Reactive reactive, String author, String sentence) {
        out.println("second page of the featured articles, by a join:");
        reactive.page().block().forEach(row -> out.printf("  %s  %-22s %s%n",
                row.get(Articles.TABLE.published), row.get(Authors.TABLE.name), row.get(Articles.TABLE.title)));
        out.println("updated the price of " + reactive.priceFeatured(new BigDecimal("9.90")).block() + " articles");
        out.println("upserted " + author + ": still " + reactive.authorsAfterUpsert(author).block() + " authors");
        List<Map.Entry<String, Double>> nearest = reactive.nearest(sentence).block();
        out.println("the 5 articles nearest to \"" + sentence + "\":");
        nearest.forEach(found -> out.printf("  %.4f  %s%n", found.getValue(), found.getKey()));
        out.println("rolled back, suspending:   " + reactive.authorsAfterRollback().block() + " authors are still there");
        out.println("written twice, suspending: " + reactive.uniqueViolation(author).block());
        out.println("suspending: " + String.join(" | ", nearest.stream().map(Map.Entry::getKey).toList()));
    }
}
