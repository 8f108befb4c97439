package io.github.exposediris.embedded.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as a document. */
final class MatrixDocument {
    private static final String HEAD = """
            # Support matrix of EmbeddedIris

            Generated from `embedded/src/test/resources/matrix` by `SupportMatrixTest`, which runs every row; do not edit. To write it anew:
            `mvn -pl embedded test -Dtest=SupportMatrixTest -Dsupport.matrix.write=true`.

            - **works**: IRIS takes it, and so does the stand-in, with this answer (values parted by `|`, rows by `/`).
            - **refused**: IRIS refuses it, and so does the stand-in, with this SQLCODE.
            - **absent**: IRIS takes it; the stand-in refuses it with -400 and says that it is the stand-in that lacks it.

            A source such as `RSQL_select` is the page of that key in InterSystems' documentation of release 2025.3
            (`https://docs.intersystems.com/irislatest/csp/docbook/DocBook.UI.Page.cls?KEY=RSQL_select`); other sources are files of public
            projects. `†`: sources disagree, or do not say; the note tells which reading is taken. No row was run on an IRIS here; to run
            them on one: `-Dsupport.matrix.url=iris://user:password@host:5432/USER`, which drops and creates tables named `mx…`.
            """;

    private MatrixDocument() {}

    /** The whole text. */
    static String of(List<Feature> features) {
        Map<String, List<Feature>> groups =
                features.stream().collect(Collectors.groupingBy(Feature::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(counts(groups, features));
        groups.forEach((group, rows) -> text.append('\n').append(section(group, rows)));
        return text.toString();
    }

    private static String counts(Map<String, List<Feature>> groups, List<Feature> features) {
        StringBuilder table = new StringBuilder("| group | rows | works | refused | absent | † |\n|---|---|---|---|---|---|\n");
        groups.forEach((group, rows) -> table.append(countsOf(group, rows)));
        return table.append(countsOf("**all**", features)).toString();
    }

    private static String countsOf(String group, List<Feature> rows) {
        return "| " + group + " | " + rows.size() + " | " + count(rows, Outcome.WORKS) + " | " + count(rows, Outcome.REFUSED) + " | "
                + count(rows, Outcome.ABSENT) + " | " + rows.stream().filter(row -> !row.doubt().isEmpty()).count() + " |\n";
    }

    private static long count(List<Feature> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static String section(String group, List<Feature> rows) {
        StringBuilder section = new StringBuilder("## " + group + "\n\n");
        rows.get(0).common().forEach(step -> section.append("Before each row: ").append(code(step.sql())).append("\n\n"));
        section.append("| feature | statements | outcome | source |\n|---|---|---|---|\n");
        rows.forEach(row -> section.append(line(row)));
        List<Feature> doubtful = rows.stream().filter(row -> !row.doubt().isEmpty()).toList();
        if (!doubtful.isEmpty()) {
            section.append('\n');
            doubtful.forEach(row -> section.append("- † " + row.name() + ": " + row.doubt() + "\n"));
        }
        return section.toString();
    }

    private static String line(Feature row) {
        String mark = row.doubt().isEmpty() ? "" : " †";
        return "| " + row.name() + mark + " | " + statements(row) + " | " + outcome(row) + " | " + row.source() + " |\n";
    }

    private static String statements(Feature row) {
        String last = code(row.sql()) + (row.parameters().isEmpty() ? "" : " with " + code(row.parameters().toString()));
        return Stream.concat(row.own().stream().map(MatrixDocument::step), Stream.of(last)).collect(Collectors.joining("; "));
    }

    private static String step(Step step) {
        return switch (step.role()) {
            case GIVEN -> code(step.sql());
            case OTHER -> "elsewhere " + code(step.sql());
            case FAILS -> code(step.sql()) + " fails";
        };
    }

    private static String outcome(Feature row) {
        return switch (row.outcome()) {
            case WORKS -> "works: " + code(row.expected());
            case REFUSED -> "refused: -" + row.expected();
            case ABSENT -> "absent";
        };
    }

    /** A bar parts the cells of a table, in code too, unless it is escaped. */
    private static String code(String text) {
        String bars = text.replace("|", "\\|");
        return bars.contains("`") ? "`` " + bars + " ``" : "`" + bars + "`";
    }
}
