package io.github.exposediris.jdbc.doctor;

import java.util.List;
import java.util.Locale;

/**
 * What the doctor found.
 *
 * @param server where, and as whom
 */
record Report(String server, List<Assessment> assessments) {
    /** The exit status of the command: 0 if everything is kept or made up for, else 1. */
    int status() {
        return refused().isEmpty() ? 0 : 1;
    }

    List<Assessment> refused() {
        return assessments.stream().filter(assessment -> assessment.treatment() == Treatment.REFUSED).toList();
    }

    /** One sentence. */
    String verdict() {
        if (status() == 0) {
            return "Nothing is unsafe on this server.";
        }
        return "Unsafe or refused on this server: "
                + String.join(", ", refused().stream().map(assessment -> title(assessment)).toList())
                + ". Everything else works.";
    }

    static String title(Assessment assessment) {
        return assessment.finding().capability().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
