package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.type.DataType.VectorShape;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code HNSW(Distance='Cosine'|'DotProduct' [, M=n] [, efConstruction=n])}. The stand-in checks it and searches exactly. Source:
 * Using InterSystems SQL, "Using Vector Search", since 2025.1.
 *
 * @param description what is remembered of it
 * @param end the position after it
 */
record HnswIndex(String description, int end) {
    private static final int LINKS = 16;
    private static final int CANDIDATES = 64;

    static HnswIndex at(SqlText text, int from, List<ColumnShape> columns) throws SQLException {
        if (!text.at(from).is("HNSW")) {
            throw SqlCode.FATAL.failure("the stand-in has no index class '" + text.at(from).text() + "'");
        }
        requireVector(columns);
        if (!text.at(from + 1).is("(")) {
            throw parameter("Distance", "is required");
        }
        int end = text.closing(from + 1);
        String distance = "";
        int links = LINKS;
        int candidates = CANDIDATES;
        StringBuilder parameters = new StringBuilder("HNSW");
        int[] bounds = text.commaBounds(from + 2, end);
        for (int i = 0; i < bounds.length - 1; i++) {
            String name = text.at(bounds[i]).name();
            Token value = text.at(bounds[i] + 2);
            if (!text.at(bounds[i] + 1).is("=") || bounds[i] + 3 != bounds[i + 1] - 1) {
                throw parameter(name, "needs a value");
            }
            distance = name.equalsIgnoreCase("Distance") ? distance(value) : distance;
            checkNumber(name, value);
            links = name.equalsIgnoreCase("M") ? Integer.parseInt(value.text()) : links;
            candidates = name.equalsIgnoreCase("efConstruction") ? Integer.parseInt(value.text()) : candidates;
            String content = value.kind() == Token.Kind.STRING ? value.string() : value.text();
            parameters.append('|').append(name).append('=').append(content);
        }
        if (distance.isEmpty()) {
            throw parameter("Distance", "is required");
        }
        if (candidates <= links) {
            throw parameter("efConstruction", "is larger than M");
        }
        return new HnswIndex(parameters.toString(), end + 1);
    }

    private static void requireVector(List<ColumnShape> columns) throws SQLException {
        VectorShape shape = columns.get(0).remark().vectorShape();
        if (columns.size() != 1 || shape == null || shape.length() == 0) {
            throw SqlCode.FATAL.failure("an HNSW index needs one VECTOR field of fixed length");
        }
        if (shape.element().equals("INTEGER")) {
            throw SqlCode.FATAL.failure("an HNSW index needs a VECTOR field of type double or decimal");
        }
    }

    private static String distance(Token value) throws SQLException {
        String distance = value.kind() == Token.Kind.STRING ? value.string() : "";
        if (!distance.equalsIgnoreCase("Cosine") && !distance.equalsIgnoreCase("DotProduct")) {
            throw parameter("Distance", "is 'Cosine' or 'DotProduct'");
        }
        return distance;
    }

    private static void checkNumber(String name, Token value) throws SQLException {
        if (name.equalsIgnoreCase("Distance")) {
            return;
        }
        if (!name.equalsIgnoreCase("M") && !name.equalsIgnoreCase("efConstruction")) {
            throw parameter(name, "is unknown");
        }
        boolean number = value.kind() == Token.Kind.NUMBER && value.text().length() < 6 && !value.text().contains(".");
        int least = name.equalsIgnoreCase("M") ? 2 : 1;
        int most = name.equalsIgnoreCase("M") ? 100 : Integer.MAX_VALUE;
        if (!number || Integer.parseInt(value.text()) < least || Integer.parseInt(value.text()) > most) {
            throw parameter(name, "is a whole number within its limits");
        }
    }

    private static SQLException parameter(String name, String what) {
        return SqlCode.FATAL.failure("ERROR #5480: Property parameter not declared or not valid: HNSW:" + name + " " + what);
    }
}
