package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Values for counter fields: a SERIAL or AUTO_INCREMENT field takes any number but 0, and NULL, 0 or what is no number count; a
 * ROWVERSION field takes none (-138) and counts at every insert and update. Source: Using InterSystems SQL, "RowVersion,
 * AutoIncrement, and Serial Counter Fields".
 */
final class CounterValues {
    private static final String NEXT = ", NEXT VALUE FOR ";

    private CounterValues() {}

    /** Lets an inserted value count where it has to. */
    static void inserted(SqlText text, int from, int end, ColumnShape target) {
        if (!target.remark().counter().takesNumbers() || target.sequence().isEmpty()) {
            return;
        }
        String sequence = target.sequence().get();
        boolean serial = target.remark().counter() == Counter.SERIAL;
        String schema = sequence.substring(1, sequence.indexOf("\".\"")).replace("\"\"", "\"");
        String moved = serial ? ", " + literal(schema) + ", " + literal(target.localSequence()) + ")" : ")";
        text.insert(end, Token.engine(moved + NEXT + sequence + ")"));
        text.insert(from, Token.engine("COALESCE(IRIS." + (serial ? "GIVEN_SERIAL(" : "GIVEN_COUNT(")));
    }

    /** Refuses to insert into a ROWVERSION field. */
    static void requireInsertable(List<ColumnShape> targets) throws SQLException {
        for (ColumnShape target : targets) {
            if (target.remark().counter() == Counter.ROWVERSION) {
                throw SqlCode.READ_ONLY_FIELD.failure("Field '" + target.name() + "'");
            }
        }
    }

    /** Refuses to set a ROWVERSION field, and another counter field that has a value already. */
    static void updated(SqlText text, int from, int end, ColumnShape target) throws SQLException {
        requireInsertable(List.of(target));
        if (target.remark().counter().takesNumbers()) {
            text.insert(end, Token.engine(")"));
            text.insert(from, Token.engine("IRIS.UPDATED_COUNT(" + Token.quoted(target.name()) + ","));
        }
    }

    /** The assignment that counts an update, where the table has a ROWVERSION field. */
    static Optional<String> rowVersion(TableShape table) {
        return table.columns().stream()
                .filter(column -> column.remark().counter() == Counter.ROWVERSION)
                .findFirst()
                .map(column -> Token.quoted(column.name()) + " = NEXT VALUE FOR IRIS.ROW_VERSIONS");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
