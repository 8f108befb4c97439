package io.github.exposediris.samples.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One short note of the sample corpus. Immutable.
 *
 * @param author the invented name of its author; may hold accents and apostrophes
 * @param published the day of publication, 1990 to 2025
 * @param featured whether a front page would show it
 * @param price the price in dollars, with two decimal places
 * @param title the title, unique in the corpus whatever the case of its letters; at most 80 characters
 * @param body one to three sentences, 120 to 400 characters
 */
public record Note(String author, LocalDate published, boolean featured, BigDecimal price, String title, String body) {
}
