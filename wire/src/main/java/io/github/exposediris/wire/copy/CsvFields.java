package io.github.exposediris.wire.copy;

import java.sql.SQLException;

/** Fields of the CSV form: quotes may begin and end anywhere in a field. */
final class CsvFields extends CopyFields {
    CsvFields(CopyOptions options) {
        super(options);
    }

    @Override
    boolean field() throws SQLException {
        boolean plain = true;
        while (moreOfField()) {
            int b = take();
            if (b == options().quote()) {
                plain = false;
                quoted();
            } else {
                put(b);
            }
        }
        return plain;
    }

    private void quoted() throws SQLException {
        while (more()) {
            int b = take();
            boolean escape = b == options().escape() && (peek() == options().escape() || peek() == options().quote());
            if (escape) {
                put(take());
            } else if (b == options().quote()) {
                return;
            } else {
                put(b);
            }
        }
        throw new SQLException("unterminated CSV quoted field", "22P04");
    }
}
