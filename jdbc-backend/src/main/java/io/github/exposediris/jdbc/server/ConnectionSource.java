package io.github.exposediris.jdbc.server;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
public interface ConnectionSource {
    /** A connection of the caller's own. Blocking. */
    Connection open() throws SQLException;
}
