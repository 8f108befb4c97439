package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * {@code MODIFY c [type] [DEFAULT x] [CONSTRAINT n] [NULL | NOT NULL], ...} or {@code MODIFY c RENAME n, ...}. The constraint's name is
 * not kept. Source: InterSystems SQL Reference, "ALTER TABLE", "MODIFY".
 */
record ModifyColumns(SqlText text, TableShape table) {
    Plan plan(int from) throws SQLException {
        Change change = new Change();
        int[] bounds = text.commaBounds(from, text.size());
        boolean alone = bounds.length == 2;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            SqlText piece = text.part(bounds[i], bounds[i + 1] - 1);
            AlteredColumn column = AlteredColumn.of(table, named(piece, 0, names), change);
            if (piece.at(1).is("RENAME")) {
                column.rename(named(piece, 2, names));
                Names.requireEnd(piece, 3);
            } else {
                modify(column, piece, alone);
            }
        }
        return change.plan();
    }

    private static String named(SqlText piece, int at, Set<String> names) throws SQLException {
        String name = Names.at(piece, at);
        if (!names.add(name.toUpperCase(Locale.ROOT))) {
            throw SqlCode.FATAL.failure("the stand-in has no MODIFY that names a field twice");
        }
        return name;
    }

    private static void modify(AlteredColumn column, SqlText piece, boolean alone) throws SQLException {
        int at = 1;
        if (piece.size() == 1 || !piece.hasAny(at, "DEFAULT", "CONSTRAINT", "NULL", "NOT")) {
            TypeReader type = TypeReader.at(piece, at);
            column.type(type, alone);
            at = type.end();
        }
        if (piece.at(at).is("DEFAULT")) {
            DefaultValue value = DefaultValue.at(piece, at + 1);
            column.setDefault(value);
            at = value.end();
        }
        if (piece.at(at).is("CONSTRAINT")) {
            Names.at(piece, at + 1);
            at += 2;
        }
        Names.requireEnd(piece, nullability(column, piece, at));
    }

    private static int nullability(AlteredColumn column, SqlText piece, int at) {
        if (piece.has(at, "NOT", "NULL")) {
            column.require();
            return at + 2;
        } else if (piece.at(at).is("NULL")) {
            column.alter("DROP NOT NULL");
            return at + 1;
        }
        return at;
    }
}
