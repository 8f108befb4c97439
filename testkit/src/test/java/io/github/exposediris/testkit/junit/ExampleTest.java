package io.github.exposediris.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.testkit.junit.EmbeddedIrisUrl.Form;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a test uses the extension: one server for the class, its URL as a parameter. */
@WithEmbeddedIris
class ExampleTest {
    @BeforeAll
    static void tables(@EmbeddedIrisUrl(Form.JDBC) String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("CREATE TABLE Article (id IDENTITY, title VARCHAR(40))");
            connection.createStatement().execute("INSERT INTO Article (title) VALUES ('One')");
        }
    }

    @Test
    void findsAnArticleWhateverTheCase(@EmbeddedIrisUrl(Form.JDBC) String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery("SELECT title FROM Article WHERE title = 'ONE'")) {
            rows.next();

            assertEquals("One", rows.getString(1));
        }
    }
}
