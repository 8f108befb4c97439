package io.github.exposediris.embedded.ddl;

import java.util.ArrayList;
import java.util.List;

/**
 * What an ALTER TABLE comes to. The engine runs statement by statement, IRIS refuses as a whole: so all that the rows have to fulfil
 * is asked before anything changes. Used by one thread.
 */
final class Change {
    private static final String TAG = "ALTER TABLE";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    /** Refuses the change with that code, named as in the error table, where the engine's condition does not hold. */
    void require(String condition, String code, String detail) {
        conditions.add("VALUES (IRIS.REQUIRE(" + condition + ", '" + code + "', '" + detail.replace("'", "''") + "'))");
    }

    void add(String statement) {
        statements.add(statement);
    }

    void addAll(List<String> others) {
        statements.addAll(others);
    }

    Plan plan() {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(statements);
        return new Plan(TAG, "", all);
    }
}
