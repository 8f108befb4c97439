package io.github.exposediris.core.expression;

/** A part of a date or time that {@link Moments} counts in. Source: InterSystems SQL Reference, DATEADD. */
public enum DatePart {
    /** Years. */
    YEAR("yyyy"),
    /** Quarters of a year. */
    QUARTER("qq"),
    /** Months. */
    MONTH("mm"),
    /** Weeks. */
    WEEK("wk"),
    /** Days. */
    DAY("dd"),
    /** Hours. */
    HOUR("hh"),
    /** Minutes. */
    MINUTE("mi"),
    /** Seconds. */
    SECOND("ss"),
    /** Thousandths of a second. */
    MILLISECOND("ms");

    private final String abbreviation;

    DatePart(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    String written() {
        return "'" + abbreviation + "'";
    }
}
