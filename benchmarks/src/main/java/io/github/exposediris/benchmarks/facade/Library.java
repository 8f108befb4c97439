package io.github.exposediris.benchmarks.facade;

import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** The tables of the workloads, and how many rows they hold. */
final class Library {
    static final int AUTHORS = 100;
    static final int BOOKS = 1_000;
    static final Authors AUTHOR = new Authors();
    static final Books BOOK = new Books();
    static final Loans LOAN = new Loans();

    private Library() {}

    static final class Authors extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> name = text("name", 80);

        private Authors() {
            super("bench_authors");
        }
    }

    static final class Books extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<Long> author = reference("author", AUTHOR.id);
        final Column<String> title = text("title", 80);
        final Column<Integer> words = integer32("words");
        final Column<Double> rating = float64("rating");

        private Books() {
            super("bench_books");
        }
    }

    static final class Loans extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<Long> book = reference("book", BOOK.id);
        final Column<String> reader = text("reader", 80);

        private Loans() {
            super("bench_loans");
        }
    }
}
