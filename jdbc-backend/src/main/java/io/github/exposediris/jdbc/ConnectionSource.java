package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of one driver. */
interface ConnectionSource {
    Connection open(IrisOptions options) throws SQLException;
}
