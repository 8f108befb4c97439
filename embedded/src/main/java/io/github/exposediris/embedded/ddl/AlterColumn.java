package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/** {@code ALTER COLUMN c type | NULL | NOT NULL | SET DEFAULT x | DROP DEFAULT | RENAME n}: one column, one action. */
record AlterColumn(SqlText text, TableShape table) {
    Plan plan(int at) throws SQLException {
        Change change = new Change();
        int end = action(AlteredColumn.of(table, Names.at(text, at), change), at + 1);
        Names.requireEnd(text, end);
        return change.plan();
    }

    /** The position after the action. */
    private int action(AlteredColumn column, int at) throws SQLException {
        if (text.has(at, "NOT", "NULL")) {
            column.require();
            return at + 2;
        } else if (text.at(at).is("NULL")) {
            column.alter("DROP NOT NULL");
            return at + 1;
        } else if (text.has(at, "SET", "DEFAULT")) {
            DefaultValue value = DefaultValue.at(text, at + 2);
            column.setDefault(value);
            return value.end();
        } else if (text.has(at, "DROP", "DEFAULT")) {
            column.alter("DROP DEFAULT");
            return at + 2;
        } else if (text.at(at).is("RENAME")) {
            column.rename(Names.at(text, at + 1));
            return at + 2;
        } else if (text.at(at).is("COLLATE")) {
            throw SqlCode.FATAL.failure("the stand-in has no ALTER COLUMN COLLATE");
        }
        TypeReader type = TypeReader.at(text, at);
        column.type(type, true);
        return type.end();
    }
}
