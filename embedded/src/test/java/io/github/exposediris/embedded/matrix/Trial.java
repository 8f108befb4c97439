package io.github.exposediris.embedded.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a row and compares. */
final class Trial {
    private static final Pattern CODE = Pattern.compile("\\[SQLCODE: <-(\\d+)>");

    private final Feature feature;
    private final boolean onIris;
    private final Connection own;
    private final Connection other;

    /**
     * A trial.
     *
     * @param onIris whether the server is an IRIS, which takes what the stand-in lacks
     */
    Trial(Feature feature, boolean onIris, Connection own, Connection other) {
        this.feature = feature;
        this.onIris = onIris;
        this.own = own;
        this.other = other;
    }

    void run() throws SQLException {
        for (Step step : feature.steps()) {
            prepare(step);
        }
        switch (feature.outcome()) {
            case WORKS -> assertEquals(feature.expected(), answer());
            case REFUSED -> assertEquals(feature.expected(), code(assertThrows(SQLException.class, this::answer)));
            case ABSENT -> absent();
        }
    }

    private void prepare(Step step) throws SQLException {
        switch (step.role()) {
            case GIVEN -> execute(own, step.sql());
            case OTHER -> execute(other, step.sql());
            case FAILS -> assertThrows(SQLException.class, () -> execute(own, step.sql()), step.sql());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private void absent() throws SQLException {
        if (onIris) {
            assertTrue(!answer().isEmpty(), "IRIS takes it");
            return;
        }
        SQLException failure = assertThrows(SQLException.class, this::answer);
        assertEquals("400", code(failure));
        assertTrue(failure.getMessage().contains("the stand-in"), failure.getMessage());
    }

    private String answer() throws SQLException {
        return feature.parameters().isEmpty() ? answerAsItStands() : answerWithParameters();
    }

    /** The driver would turn escapes such as {@code {d '2026-02-28'}} into PostgreSQL's literals. */
    private String answerAsItStands() throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(feature.sql());
            return seen(statement);
        }
    }

    private String answerWithParameters() throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(feature.sql())) {
            for (int i = 0; i < feature.parameters().size(); i++) {
                statement.setObject(i + 1, feature.parameters().get(i));
            }
            statement.execute();
            return seen(statement);
        }
    }

    private String seen(Statement statement) throws SQLException {
        return feature.seesLabels() ? Answer.labels(statement) : Answer.of(statement, feature.sql());
    }

    private static String code(SQLException failure) {
        Matcher code = CODE.matcher(String.valueOf(failure.getMessage()));
        return code.find() ? code.group(1) : "no SQLCODE: " + failure.getMessage();
    }
}
