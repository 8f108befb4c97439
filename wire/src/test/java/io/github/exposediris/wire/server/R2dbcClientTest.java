package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class R2dbcClientTest {
    private final Fixture fixture = new Fixture();
    private Connection connection;

    @BeforeEach
    void connect() {
        String url = "r2dbc:postgresql://someone@127.0.0.1:" + fixture.port() + "/test";
        connection = await(ConnectionFactories.get(url).create());
        run("CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(50), price NUMERIC(12, 4), born DATE, moment TIMESTAMP)");
    }

    @AfterEach
    void close() {
        Mono.from(connection.close()).block();
        fixture.close();
    }

    private static <T> T await(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }

    private long run(String sql) {
        return changed(connection.createStatement(sql).execute());
    }

    private static long changed(Publisher<? extends Result> results) {
        return Flux.from(results).flatMap(Result::getRowsUpdated).reduce(0L, Long::sum).block();
    }

    private <T> List<T> read(String sql, Class<T> type) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.map((row, metaData) -> row.get(0, type)))
                .collectList()
                .block();
    }

    private void insert(int id) {
        changed(connection
                .createStatement("INSERT INTO item VALUES ($1, $2, $3, $4, $5)")
                .bind("$1", id)
                .bind("$2", "name " + id)
                .bind("$3", new BigDecimal("12.3400"))
                .bind("$4", LocalDate.of(2026, 1, 31))
                .bind("$5", LocalDateTime.of(2026, 1, 31, 10, 20, 30, 123_456_000))
                .execute());
    }

    @Test
    void countsTheRowsThatAStatementChanged() {
        insert(1);
        insert(2);
        assertEquals(2, run("UPDATE item SET name = 'x'"));
    }

    @Test
    void readsWhatItWrote() {
        insert(1);
        assertEquals(List.of("name 1"), read("SELECT name FROM item", String.class));
        assertEquals(List.of(new BigDecimal("12.3400")), read("SELECT price FROM item", BigDecimal.class));
        assertEquals(List.of(LocalDate.of(2026, 1, 31)), read("SELECT born FROM item", LocalDate.class));
        LocalDateTime moment = LocalDateTime.of(2026, 1, 31, 10, 20, 30, 123_456_000);
        assertEquals(List.of(moment), read("SELECT moment FROM item", LocalDateTime.class));
    }

    @Test
    void takesParametersInAnyOrderAndTwice() {
        List<Integer> values = Flux.from(connection
                        .createStatement("SELECT CAST($2 AS INT) - CAST($1 AS INT) + CAST($2 AS INT)")
                        .bind("$1", 1)
                        .bind("$2", 10)
                        .execute())
                .flatMap(result -> result.map((row, metaData) -> row.get(0, Integer.class)))
                .collectList()
                .block();
        assertEquals(List.of(19), values);
    }

    @Test
    void bindsNull() {
        changed(connection
                .createStatement("INSERT INTO item (id, name) VALUES ($1, $2)")
                .bind("$1", 1)
                .bindNull("$2", String.class)
                .execute());
        assertEquals(List.of(1L), read("SELECT COUNT(*) FROM item WHERE name IS NULL", Long.class));
    }

    @Test
    void rollsBackWhatWasNotCommitted() {
        await(connection.beginTransaction());
        insert(1);
        await(connection.rollbackTransaction());
        assertEquals(List.of(0L), read("SELECT COUNT(*) FROM item", Long.class));
    }

    @Test
    void tellsErrorsByTheirState() {
        insert(1);
        assertThrows(R2dbcDataIntegrityViolationException.class, () -> insert(1));
        assertEquals(List.of(1L), read("SELECT COUNT(*) FROM item", Long.class));
    }

    @Test
    void fetchesInPortions() {
        long count = Flux.from(connection
                        .createStatement("SELECT X FROM SYSTEM_RANGE(1, $1)")
                        .bind("$1", 1000)
                        .fetchSize(16)
                        .execute())
                .flatMap(result -> result.map((row, metaData) -> row.get(0, Long.class)))
                .count()
                .block();
        assertEquals(1000, count);
    }

    @Test
    void runsStatementsThatAreSentTogether() {
        String sql = "INSERT INTO item (id) VALUES ($1)";
        // prepared before: the driver may prepare one name twice where an answer comes while it sends the next statement
        changed(connection.createStatement(sql).bind("$1", 0).execute());
        long count = Flux.range(1, 50).flatMap(id -> Flux.from(connection
                        .createStatement(sql)
                        .bind("$1", id)
                        .execute())
                .flatMap(Result::getRowsUpdated)).count().block();
        assertEquals(50, count);
    }
}
