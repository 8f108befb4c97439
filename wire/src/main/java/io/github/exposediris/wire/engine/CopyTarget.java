package io.github.exposediris.wire.engine;

import java.util.List;

/**
 * Where the rows of a COPY go.
 *
 * @param columns the columns in the order of the client's fields; each field is read as text of its column's type
 * @param insert inserts one row; its parameters are the fields, counted from 0
 */
public record CopyTarget(List<AdaptedStatement.Column> columns, AdaptedStatement.Jdbc insert) {
    public CopyTarget {
        columns = List.copyOf(columns);
    }
}
