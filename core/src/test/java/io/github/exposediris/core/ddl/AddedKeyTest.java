package io.github.exposediris.core.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddedKeyTest {
    @Test
    void aColumnAndItsKeyAreTwoChanges() {
        assertEquals(
                List.of("ALTER TABLE app.t ADD id INT NOT NULL", "ALTER TABLE app.t ADD PRIMARY KEY (id)"),
                AddedKey.split("ALTER TABLE app.t ADD id INT PRIMARY KEY"));
        assertEquals(
                List.of("ALTER TABLE t ADD \"order\" INT NOT NULL", "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id, \"order\")"),
                AddedKey.split("ALTER TABLE t ADD \"order\" INT NOT NULL, ADD CONSTRAINT pk_t PRIMARY KEY (id, \"order\")"));
    }

    @Test
    void everythingElseStays() {
        for (String sql : List.of(
                "ALTER TABLE t ADD PRIMARY KEY (id)", "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id)",
                "ALTER TABLE t ADD c VARCHAR(30) DEFAULT ', ADD CONSTRAINT a PRIMARY KEY' NOT NULL",
                "CREATE TABLE t (id INT PRIMARY KEY)")) {
            assertEquals(List.of(sql), AddedKey.split(sql));
        }
    }
}
