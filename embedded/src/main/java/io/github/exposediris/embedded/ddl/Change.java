package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ALTER TABLE comes to. The engine runs statement by statement, IRIS refuses as a whole: so all that the rows have to fulfil
 * is asked before anything changes. Used by one thread.
 */
final class Change {
    private static final String TAG = "ALTER TABLE";
    private static final String CONVERTED = "\"%converted\"";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    /** Refuses the change with that code, named as in the error table, where the engine's condition does not hold. */
    void require(String condition, String code, String detail) {
        conditions.add("VALUES (IRIS.REQUIRE(" + condition + ", '" + code + "', '" + detail.replace("'", "''") + "'))");
    }

    /** Has the engine convert the values of a column into a table that nobody else sees, and that goes again where they do not convert. */
    void requireConvertible(TableShape table, ColumnShape column, DataType type) {
        String name = Token.quoted(column.name());
        conditions.add("CREATE LOCAL TEMPORARY TABLE " + CONVERTED + " (" + name + " " + type.engine() + ") AS SELECT " + name + " FROM "
                + table.engineName());
        conditions.add("DROP TABLE " + CONVERTED);
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
