package io.github.exposediris.samples.corpus;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of {@code notes.tsv}, with its number (from 1, the header included) for error messages. */
record NoteLine(int number, String text) {

    private static final String[] COLUMNS = {"author", "published", "featured", "price", "title", "body"};

    /** Reads the six fields. Throws {@link IllegalStateException} naming the line and what is wrong with it. */
    Note parse() {
        String[] fields = text.split("\t", -1);
        if (fields.length != COLUMNS.length) {
            throw malformed("has " + fields.length + " tab-separated fields; expected " + String.join(", ", COLUMNS) + ".", null);
        }
        return new Note(filled(fields, 0), day(fields[1]), flag(fields[2]), amount(fields[3]), filled(fields, 4), filled(fields, 5));
    }

    private String filled(String[] fields, int column) {
        if (fields[column].isBlank()) {
            throw malformed("has a blank " + COLUMNS[column] + "; write one.", null);
        }
        return fields[column];
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(field);
        } catch (DateTimeException e) {
            throw malformed("has the date \"" + field + "\"; write it as 2024-05-31.", e);
        }
    }

    private boolean flag(String field) {
        return switch (field) {
            case "0" -> false;
            case "1" -> true;
            default -> throw malformed("has the featured flag \"" + field + "\"; write 0 or 1.", null);
        };
    }

    private BigDecimal amount(String field) {
        if (!field.matches("[0-9]+\\.[0-9]{2}")) {
            throw malformed("has the price \"" + field + "\"; write it with two decimal places, as 4.90.", null);
        }
        return new BigDecimal(field);
    }

    private IllegalStateException malformed(String problem, @Nullable Throwable cause) {
        return new IllegalStateException("notes.tsv line " + number + " " + problem, cause);
    }
}
