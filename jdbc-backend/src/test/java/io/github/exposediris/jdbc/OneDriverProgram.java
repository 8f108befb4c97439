package io.github.exposediris.jdbc;

import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import java.sql.Driver;
import org.jetbrains.exposed.v1.core.Column;

/** A program whose class path lacks a driver. */
final class OneDriverProgram {
    private OneDriverProgram() {}

    static String byNativeDriver(Driver driver, int port) {
        Superserver server = new Superserver("127.0.0.1", port);
        ConnectionSource source = ConnectionPool.superserver(new NativeDriver(driver), server);
        return greet(new ConnectionPool(IrisOptions.at(server), source, pool -> {}).database(IrisJdbc.config(builder -> {}), () -> {}));
    }

    static String byWire(int port) {
        return greet(IrisJdbc.connect("iris://127.0.0.1:" + port));
    }

    static void connect(String url) {
        IrisJdbc.connect(url).close();
    }

    private static String greet(IrisJdbcDatabase database) {
        Greeted table = new Greeted();
        try (database) {
            return database.transaction(tx -> {
                tx.create(table);
                tx.insert(Insert.into(table).set(table.name, "Ada"));
                return tx.fetch(IrisSelect.from(table)).stream().map(row -> row.get(table.name)).toList().toString();
            });
        }
    }

    private static final class Greeted extends IrisTable {
        final Column<String> name = text("name", 40);

        Greeted() {
            super("greeted");
        }
    }
}
