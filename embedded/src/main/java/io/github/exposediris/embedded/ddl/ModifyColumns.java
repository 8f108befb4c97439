package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.type.TypeReader;
import java.sql.SQLException;

/**
 * {@code MODIFY c [type] [DEFAULT x] [CONSTRAINT n] [NULL | NOT NULL], ...} or {@code MODIFY c RENAME n, ...}. The constraint's name is
 * not kept. Source: InterSystems SQL Reference, "ALTER TABLE", "MODIFY".
 */
record ModifyColumns(SqlText text, TableShape table) {
    Plan plan(int from) throws SQLException {
        Change change = new Change();
        int[] bounds = text.commaBounds(from, text.size());
        for (int i = 0; i < bounds.length - 1; i++) {
            SqlText piece = text.part(bounds[i], bounds[i + 1] - 1);
            AlteredColumn column = AlteredColumn.of(table, Names.at(piece, 0), change);
            if (piece.at(1).is("RENAME")) {
                column.rename(Names.at(piece, 2));
                Names.requireEnd(piece, 3);
            } else {
                modify(column, piece);
            }
        }
        return change.plan();
    }

    private static void modify(AlteredColumn column, SqlText piece) throws SQLException {
        int at = 1;
        if (piece.size() == 1 || !piece.hasAny(at, "DEFAULT", "CONSTRAINT", "NULL", "NOT")) {
            TypeReader type = TypeReader.at(piece, at);
            column.type(type);
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
