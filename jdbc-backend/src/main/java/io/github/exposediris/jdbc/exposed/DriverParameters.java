package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.value.TypedParameters;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The parameters of a statement by the methods of their types: of an object drivers have to find out first what it is. Called for each
 * value of a batch, and so without a lambda.
 *
 * @param statement whose
 */
record DriverParameters(PreparedStatement statement) implements TypedParameters {
    /** InterSystems' driver sends a longer text as a stream where the field is one, if it is given as an object. */
    private static final int LONGEST_IN_PLACE = 10_000;

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
            if (value.length() > LONGEST_IN_PLACE) {
                statement.setObject(index, value);
            } else {
                statement.setString(index, value);
            }
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
