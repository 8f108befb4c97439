package io.github.exposediris.jdbc.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report as a table for a person. */
final class TextReport {
    private TextReport() {}

    static String of(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("capability", "answer", "known", "what the library does"));
        report.assessments().forEach(assessment -> rows.add(row(assessment)));
        List<Integer> widths = IntStream.range(0, 3)
                .mapToObj(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toList();
        return "iris-doctor: " + report.server() + "\n\n"
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining())
                + "\n" + report.verdict() + "\n";
    }

    private static List<String> row(Assessment assessment) {
        return List.of(
                Report.title(assessment),
                assessment.finding().answer().replaceAll("\\s+", " "),
                assessment.finding().evidence().name().toLowerCase(Locale.ROOT),
                assessment.measure());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            line.append(row.get(column)).append(" ".repeat(widths.get(column) - row.get(column).length() + 2));
        }
        return (line + row.get(3)).stripTrailing() + "\n";
    }
}
