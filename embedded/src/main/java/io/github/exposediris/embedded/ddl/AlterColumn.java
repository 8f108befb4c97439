package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnRemark;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.ColumnTypes;
import io.github.exposediris.embedded.type.DataType;
import io.github.exposediris.embedded.type.DataType.Family;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/** {@code ALTER COLUMN c type | NULL | NOT NULL | SET DEFAULT x | DROP DEFAULT | RENAME n}: one column, one action. */
record AlterColumn(SqlText text, TableShape table) {
    private static final String TAG = "ALTER TABLE";

    Plan plan(int at) throws SQLException {
        String name = Names.at(text, at);
        ColumnShape column = table.column(name).orElseThrow(() -> SqlCode.FIELD_NOT_FOUND.failure("Field '" + name + "'"));
        String prefix = "ALTER TABLE " + table.engineName() + " ALTER COLUMN " + Token.quoted(column.name()) + " ";
        int action = at + 1;
        if (text.has(action, "NOT", "NULL")) {
            Names.requireEnd(text, action + 2);
            return Plan.of(TAG, prefix + "SET NOT NULL");
        } else if (text.at(action).is("NULL")) {
            return Plan.of(TAG, prefix + "DROP NOT NULL");
        } else if (text.has(action, "SET", "DEFAULT")) {
            DefaultValue value = DefaultValue.at(text, action + 2);
            Names.requireEnd(text, value.end());
            return Plan.of(TAG, prefix + "SET DEFAULT " + value.engine());
        } else if (text.has(action, "DROP", "DEFAULT")) {
            return Plan.of(TAG, prefix + "DROP DEFAULT");
        } else if (text.at(action).is("RENAME")) {
            return rename(column, prefix, action);
        }
        return type(column, prefix, action);
    }

    private Plan rename(ColumnShape column, String prefix, int action) throws SQLException {
        String name = Names.at(text, action + 1);
        Names.requireEnd(text, action + 2);
        if (table.column(name).isPresent() && !name.equalsIgnoreCase(column.name())) {
            throw SqlCode.COLUMN_EXISTS.failure("Field '" + name + "'");
        }
        return Plan.of(TAG, prefix + "RENAME TO " + Token.quoted(name));
    }

    private Plan type(ColumnShape column, String prefix, int action) throws SQLException {
        TypeReader read = TypeReader.at(text, action);
        DataType type = ColumnTypes.of(read);
        if (read.end() < text.size()) {
            throw SqlCode.TEXT_AFTER_END.failure("ALTER COLUMN does one thing a statement");
        }
        if (column.isStream() != (type.family() == Family.STREAM)) {
            throw SqlCode.STREAM_TYPE_CHANGE.failure("Field '" + column.name() + "'");
        }
        if (column.isVector() || type.family() == Family.VECTOR) {
            throw SqlCode.FATAL.failure("the stand-in cannot change a field to or from a vector");
        }
        ColumnRemark remark = ColumnRemark.of(type, column.remark().counter(), column.remark().description());
        return Plan.of(
                TAG,
                prefix + "SET DATA TYPE " + type.engine(),
                "COMMENT ON COLUMN " + table.engineName() + "." + Token.quoted(column.name()) + " IS " + remark.literal());
    }
}
