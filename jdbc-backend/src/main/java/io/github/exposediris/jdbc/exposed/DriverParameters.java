package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.TypedParameters;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The parameters of a statement by the methods of their types: of an object drivers have to find out first what it is.
 *
 * @param statement whose
 */
record DriverParameters(PreparedStatement statement) implements TypedParameters {
    @Override
    public void setLong(int index, long value) {
        try {
            statement.setLong(index, value);
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public void setInt(int index, int value) {
        try {
            statement.setInt(index, value);
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public void setString(int index, String value) {
        try {
            statement.setString(index, value);
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    @Override
    public void setDouble(int index, double value) {
        try {
            statement.setDouble(index, value);
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }
}
