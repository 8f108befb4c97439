package io.github.exposediris.wire.oracle;

/** Why a difference is wanted. */
enum Reason {
    ENGINE_NAMES("Labels that nobody gave, and the SQLSTATE of what the engine refuses, are the engine's own."),
    NO_TABLES("The wire names no table of a column, as engines have no object identifiers; "
            + "so pgjdbc cannot tell that a key counts by itself."),
    STATEMENTS_COMMIT("Outside a transaction each statement commits by itself, as JDBC has it; "
            + "PostgreSQL makes one transaction of all up to the next Sync."),
    ENGINE_LITERALS("In the simple protocol the driver writes values into the statement in PostgreSQL's dialect, "
            + "and the engine reads them in its own."),
    ENGINE_ZERO("The engine has no negative zero."),
    ENGINE_PARAMETERS("What type a parameter has that the client left open is for the engine to say."),
    ENGINE_RESULTS("The engine computes a whole result before it gives its first row, so a failure comes before the rows."),
    NO_NOTICES("The wire passes on no notices: an engine behind JDBC tells such things by an error or not at all."),
    NO_FUNCTIONS("The wire calls no functions by their object identifiers and says so (0A000)."),
    ;

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
