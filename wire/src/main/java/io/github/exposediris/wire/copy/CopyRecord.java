package io.github.exposediris.wire.copy;

import java.sql.SQLException;

/** Takes one record of the client's data. */
@FunctionalInterface
public interface CopyRecord {
    /**
     * Takes a record.
     *
     * @param bytes the record from 0 to {@code length}, without the end of its line; valid during the call
     * @param line the number of its last line, counted from 1
     */
    void take(byte[] bytes, int length, long line) throws SQLException;
}
