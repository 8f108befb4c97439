package io.github.exposediris.core.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of adaptation share. */
final class Adapting {
    static final ServerRelease RELEASE_2024 = new ServerRelease(2024, 1);

    private Adapting() {}

    /** The text that is sent to the newest server. */
    static String sent(String sql) {
        return ExposedSql.adapt(sql, ServerRelease.NEWEST).sql();
    }

    /** The text that is sent to a server without OFFSET and FETCH. */
    static String sentTo2024(String sql) {
        return ExposedSql.adapt(sql, RELEASE_2024).sql();
    }

    /** Which arguments the markers of the text that is sent stand for. */
    static List<Integer> arguments(String sql) {
        AdaptedSql adapted = ExposedSql.adapt(sql, ServerRelease.NEWEST);
        int given = (int) sql.chars().filter(c -> c == '?').count();
        return adapted.arrange(IntStream.range(0, given).boxed().toList());
    }

    /** That the statement becomes that one, which needs no more. */
    static void becomes(String expected, String sql) {
        assertEquals(expected, sent(sql));
        stays(expected, ServerRelease.NEWEST);
    }

    /** That the statement is sent as it is, by both kinds of server. */
    static void stays(String sql) {
        stays(sql, ServerRelease.NEWEST);
        stays(sql, RELEASE_2024);
    }

    /** That the statement is sent as it is to a server of that release: a statement that was adapted is adapted no further. */
    static void stays(String sql, ServerRelease release) {
        AdaptedSql adapted = ExposedSql.adapt(sql, release);
        assertEquals(sql, adapted.sql());
        assertFalse(adapted.isChanged(), "it was written anew");
    }

    /** The words with which the statement is refused. */
    static String refusal(String sql) {
        return assertThrows(UnsupportedByIrisException.class, () -> ExposedSql.adapt(sql, ServerRelease.NEWEST)).getMessage();
    }
}
