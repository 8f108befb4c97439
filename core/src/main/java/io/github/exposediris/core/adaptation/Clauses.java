package io.github.exposediris.core.adaptation;

/** Where the clauses of a SELECT end. */
final class Clauses {
    /** What may follow a list of GROUP BY or ORDER BY terms. */
    static final String[] AFTER_TERMS = {
        "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "OFFSET", "LIMIT", "ROWS", "FOR"
    };

    /** What may follow a select list. */
    static final String[] AFTER_LIST = {
        "FROM", "INTO", "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "FOR"
    };

    /** What may follow a condition of WHERE or HAVING. */
    static final String[] AFTER_CONDITION = {
        "GROUP", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "FETCH", "OFFSET", "LIMIT", "FOR", "WITH"
    };

    /** What joins the parts of a set operation. */
    static final String[] SET_OPERATORS = {"UNION", "INTERSECT", "EXCEPT"};

    private Clauses() {}
}
