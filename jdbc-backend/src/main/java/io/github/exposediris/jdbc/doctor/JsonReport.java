package io.github.exposediris.jdbc.doctor;

import java.util.stream.Collectors;

/** A report as JSON for a program. */
final class JsonReport {
    private JsonReport() {}

    static String of(Report report) {
        String findings = report.assessments().stream().map(JsonReport::finding).collect(Collectors.joining(",\n    "));
        return "{\n  \"server\": " + quoted(report.server())
                + ",\n  \"status\": " + report.status()
                + ",\n  \"verdict\": " + quoted(report.verdict())
                + ",\n  \"findings\": [\n    " + findings + "\n  ]\n}\n";
    }

    /** In place of a report, where there is none. */
    static String ofFailure(String reason, int status) {
        return "{\n  \"status\": " + status + ",\n  \"error\": " + quoted(reason) + "\n}\n";
    }

    private static String finding(Assessment assessment) {
        return "{\"capability\": " + quoted(assessment.finding().capability().name())
                + ", \"answer\": " + quoted(assessment.finding().answer())
                + ", \"evidence\": " + quoted(assessment.finding().evidence().name())
                + ", \"treatment\": " + quoted(assessment.treatment().name())
                + ", \"measure\": " + quoted(assessment.measure()) + "}";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
