package io.github.exposediris.jdbc.connection;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A query whose values are read by their declared types alone; {@link java.sql.Statement#unwrap} finds it behind a pool. */
public interface TypedQuery {
    /** Executes it: its floating-point numbers are not to be read as texts. Blocking. */
    ResultSet executeTyped() throws SQLException;
}
