package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnRemark;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.ColumnTypes;
import io.github.exposediris.embedded.type.DataType;
import io.github.exposediris.embedded.type.DataType.Family;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/** What ALTER COLUMN and MODIFY do to one column. Source: InterSystems SQL Reference, "ALTER TABLE". */
record AlteredColumn(TableShape table, ColumnShape column, Change change) {
    /**
     * The column of that name.
     *
     * @throws SQLException -29
     */
    static AlteredColumn of(TableShape table, String name, Change change) throws SQLException {
        ColumnShape column = table.column(name).orElseThrow(() -> SqlCode.FIELD_NOT_FOUND.failure(field(name)));
        return new AlteredColumn(table, column, change);
    }

    void rename(String name) throws SQLException {
        if (table.column(name).isPresent() && !name.equalsIgnoreCase(column.name())) {
            throw SqlCode.COLUMN_EXISTS.failure(field(name));
        }
        alter("RENAME TO " + Token.quoted(name));
    }

    void require() {
        change.require(
                "NOT EXISTS (SELECT 1 FROM " + table.engineName() + " WHERE " + Token.quoted(column.name()) + " IS NULL)",
                SqlCode.REQUIRED_SET.name(),
                field(column.name()));
        alter("SET NOT NULL");
        if (column.remark().keyed()) {
            change.add(comment(table, column, column.remark().keyed(false)));
        }
    }

    void setDefault(DefaultValue value) throws SQLException {
        value.requireNoCall();
        alter("SET DEFAULT " + value.engine());
    }

    /**
     * From a stream to what is none, or the other way round, only an empty table goes: "ALTER COLUMN".
     *
     * @param alone whether the statement changes no other column, which would be changed already if the values of this one do not convert
     */
    void type(TypeReader read, boolean alone) throws SQLException {
        DataType type = ColumnTypes.of(read);
        if (column.isVector() || type.family() == Family.VECTOR) {
            throw SqlCode.FATAL.failure("the stand-in cannot change a field to or from a vector");
        }
        if (column.isStream() != (type.family() == Family.STREAM)) {
            change.require(
                    "NOT EXISTS (SELECT 1 FROM " + table.engineName() + ")", SqlCode.STREAM_TYPE_CHANGE.name(), field(column.name()));
        }
        if (!alone) {
            change.requireConvertible(table, column, type);
        }
        ColumnRemark old = column.remark();
        alter("SET DATA TYPE " + type.engine());
        change.add(comment(table, column, ColumnRemark.of(type, old.counter(), old.description()).keyed(old.keyed())));
    }

    /** The engine's statement for one action. */
    void alter(String action) {
        change.add("ALTER TABLE " + table.engineName() + " ALTER COLUMN " + Token.quoted(column.name()) + " " + action);
    }

    /** The statement that keeps what the engine's catalogue cannot say of the column. */
    static String comment(TableShape table, ColumnShape column, ColumnRemark remark) {
        return "COMMENT ON COLUMN " + table.engineName() + "." + Token.quoted(column.name()) + " IS " + remark.literal();
    }

    private static String field(String name) {
        return "Field '" + name + "'";
    }
}
