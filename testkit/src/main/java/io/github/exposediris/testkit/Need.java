package io.github.exposediris.testkit;

/** What a test of the contract needs of a server, where some do not give it. */
public enum Need {
    /** A transaction that writes and can be undone. */
    TRANSACTION("a transaction that writes"),
    /** How many rows a statement changed. */
    COUNT("the number of rows that were changed"),
    /** The key that the server gave a row. */
    KEY("a key that the server gave"),
    /** Rows of a statement that cannot be made to begin with SELECT. */
    OTHER_FIRST_WORD("rows of EXPLAIN"),
    /** Names of tables and columns that hold any character that IRIS takes. */
    ANY_NAME("names with ';' and the like"),
    /** The case of names without quotes, as it was written. A test passes without it, with names in another case. */
    NAME_CASE("the case of names"),
    /** The SQLCODE of a failure. A test passes without it, by the type of the failure. */
    SQL_CODE("the SQLCODE of a failure");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    /** What it is, in a few words. */
    public String words() {
        return words;
    }
}
