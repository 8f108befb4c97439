package io.github.exposediris.embedded.error;

/** The names of what a failure is about; each is empty where it is not known. */
public record ErrorSubject(String schema, String table, String column, String constraint) {
    /** Nothing is known. */
    public static final ErrorSubject UNKNOWN = new ErrorSubject("", "", "", "");

    /** A column of which the table is not known. */
    static ErrorSubject column(String name) {
        return new ErrorSubject("", "", name, "");
    }
}
