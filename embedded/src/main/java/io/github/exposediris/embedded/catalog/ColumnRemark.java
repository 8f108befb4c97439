package io.github.exposediris.embedded.catalog;

import io.github.exposediris.embedded.type.DataType;
import io.github.exposediris.embedded.type.DataType.VectorShape;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's own catalogue cannot say of a column. It is kept in the engine's comment of the column, so that it goes with
 * the column when that is renamed or dropped.
 *
 * @param shown the type's name in INFORMATION_SCHEMA
 * @param counter how the column counts
 * @param vector {@code ELEMENT:length} for a vector, otherwise empty
 * @param keyed whether the column refuses NULL for the sake of a primary key alone that was added later
 * @param description the {@code %DESCRIPTION}, may be empty
 */
public record ColumnRemark(String shown, Counter counter, String vector, boolean keyed, String description) {
    private static final ColumnRemark NONE = new ColumnRemark("", Counter.NONE, "", false, "");
    private static final String KEYED = "KEY";
    private static final int PARTS = 5;

    /** How a column gets its numbers. */
    public enum Counter {
        /** Not at all. */
        NONE,
        /** The RowID; values cannot be inserted. */
        IDENTITY,
        /** The RowID; values can be inserted, by the class parameter ALLOWIDENTITYINSERT. */
        OPEN_IDENTITY,
        /** {@code %Counter}. */
        SERIAL,
        /** {@code AUTO_INCREMENT}. */
        AUTO_INCREMENT,
        /** {@code ROWVERSION}, which no statement sets. */
        ROWVERSION;

        /** Whether an insert may give a number in the counter's place. */
        public boolean takesNumbers() {
            return this == SERIAL || this == AUTO_INCREMENT;
        }

        /** Whether the column is the RowID. */
        public boolean isIdentity() {
            return this == IDENTITY || this == OPEN_IDENTITY;
        }
    }

    /** The remark of a column of that type. */
    public static ColumnRemark of(DataType type, Counter counter, String description) {
        VectorShape vector = type.vector();
        String shape = vector == null ? "" : vector.element() + ":" + vector.length();
        return new ColumnRemark(type.shown(), counter, shape, false, description);
    }

    /** Reads the engine's comment. */
    public static ColumnRemark parse(@Nullable String comment) {
        String[] parts = comment == null ? new String[0] : comment.split("\\|", PARTS);
        return parts.length == PARTS
                ? new ColumnRemark(parts[0], Counter.valueOf(parts[1]), parts[2], parts[3].equals(KEYED), parts[4])
                : NONE;
    }

    /** The same remark of a column that a primary key takes in, or lets go. */
    public ColumnRemark keyed(boolean now) {
        return new ColumnRemark(shown, counter, vector, now, description);
    }

    /** The shape of the vector, or null where the column is none. */
    public @Nullable VectorShape vectorShape() {
        if (vector.isEmpty()) {
            return null;
        }
        int colon = vector.indexOf(':');
        return new VectorShape(vector.substring(0, colon), Integer.parseInt(vector.substring(colon + 1)));
    }

    /** The engine's comment as an SQL literal. */
    public String literal() {
        String comment = shown + "|" + counter + "|" + vector + "|" + (keyed ? KEYED : "") + "|" + description;
        return "'" + comment.replace("'", "''") + "'";
    }
}
