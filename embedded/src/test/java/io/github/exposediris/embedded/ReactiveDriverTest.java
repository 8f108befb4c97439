package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** r2dbc-postgresql with its default settings. */
class ReactiveDriverTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private EmbeddedIris iris;
    private PostgresqlConnection connection;

    @BeforeEach
    void connect() {
        iris = EmbeddedIris.start();
        connection = await(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                        .host(iris.host())
                        .port(iris.port())
                        .username("_SYSTEM")
                        .database("USER")
                        .build())
                .create());
        run("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), active BIT, emb VECTOR(DOUBLE, 2))");
    }

    @AfterEach
    void disconnect() {
        connection.close().block(LIMIT);
        iris.close();
    }

    @Test
    void bindsAndReadsValues() {
        long count = await(Flux.from(connection
                        .createStatement("INSERT INTO t VALUES ($1, $2, $3, TO_VECTOR($4, DOUBLE, 2))")
                        .bind("$1", 1)
                        .bind("$2", "Bob")
                        .bind("$3", true)
                        .bind("$4", "1,2")
                        .execute())
                .flatMap(result -> result.getRowsUpdated())
                .next());

        assertEquals(1, count);
        assertEquals(List.of("1 Bob true 1,2"), rows("SELECT * FROM t WHERE name = 'bob'"));
    }

    @Test
    void insertsFromAQueryOfParameters() {
        await(Flux.from(connection
                        .createStatement("INSERT INTO t (id, name) SELECT $1, $2 UNION ALL SELECT $3, $4")
                        .bind("$1", 1)
                        .bind("$2", "a")
                        .bind("$3", 2)
                        .bind("$4", "b")
                        .execute())
                .flatMap(result -> result.getRowsUpdated())
                .next());

        assertEquals(List.of("1 a null null", "2 b null null"), rows("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void rollsBackAndCommits() {
        await(connection.beginTransaction());
        run("INSERT INTO t (id) VALUES (1)");
        await(connection.rollbackTransaction());
        await(connection.beginTransaction());
        run("INSERT INTO t (id) VALUES (2)");
        await(connection.commitTransaction());

        assertEquals(List.of("2 null null null"), rows("SELECT * FROM t"));
    }

    @Test
    void tellsADuplicateKeyFromOtherErrors() {
        run("INSERT INTO t (id) VALUES (1)");
        Exception failure =
                assertThrows(R2dbcDataIntegrityViolationException.class, () -> run("INSERT INTO t (id) VALUES (1)"));

        assertTrue(failure.getMessage().contains("SQLCODE: <-119>"));
    }

    private void run(String sql) {
        Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.getRowsUpdated())
                .blockLast(LIMIT);
    }

    private List<String> rows(String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.map((row, metadata) ->
                        row.get(0, Integer.class) + " " + row.get(1) + " " + row.get(2, Boolean.class) + " " + row.get(3)))
                .collectList()
                .block(LIMIT);
    }

    private static <T> T await(Publisher<T> publisher) {
        return Mono.from(publisher).block(LIMIT);
    }
}
