package io.github.exposediris.core.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.exposediris.core.DetachedTransaction;
import io.github.exposediris.core.table.IrisTable;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.Test;

class TableOptionsTest {
    @Test
    void aTableHasNoneByItself() {
        assertEquals(
                "CREATE TABLE IF NOT EXISTS cars (plate VARCHAR(10) NOT NULL, maker INT NOT NULL)", created(cars -> TableOptions.none()));
    }

    @Test
    void identitiesMayBeInserted() {
        assertEquals("WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1", ending(cars -> TableOptions.none().allowIdentityInsert()));
    }

    @Test
    void severalFollowOneWith() {
        TableOptions options =
                TableOptions.none().columnar().classParameter("USEEXTENTSET", "0").classParameter("DEFAULTGLOBAL", "^GL.CARS");
        assertEquals(
                "WITH STORAGETYPE = COLUMNAR, %CLASSPARAMETER USEEXTENTSET = 0, %CLASSPARAMETER DEFAULTGLOBAL = '^GL.CARS'",
                ending(cars -> options));
    }

    @Test
    void aShardKeyStandsBeforeThem() {
        assertEquals(
                "SHARD KEY (plate, maker) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
                ending(cars -> TableOptions.none().allowIdentityInsert().shardedBy(cars.plate, cars.maker)));
        assertEquals("SHARD", ending(cars -> TableOptions.none().sharded()));
        assertEquals(
                "SHARD KEY (maker) COSHARD WITH (makers)",
                ending(cars -> TableOptions.none().shardedWith(new Table("makers") {}, cars.maker)));
    }

    @Test
    void aParameterHasAName() {
        assertThrows(IllegalArgumentException.class, () -> TableOptions.none().classParameter("A = 1, B", "0"));
    }

    @Test
    void theRowIdAndADescriptionAreElements() {
        assertEquals(
                "CREATE TABLE IF NOT EXISTS shown (%PUBLICROWID, %DESCRIPTION 'it''s $1', label VARCHAR(9) NOT NULL)",
                DetachedTransaction.within(() -> new Shown().createStatement().get(0)));
    }

    private static String ending(Function<Cars, TableOptions> options) {
        String created = created(options);
        return created.substring(created.indexOf("maker INT NOT NULL) ") + "maker INT NOT NULL) ".length());
    }

    private static String created(Function<Cars, TableOptions> options) {
        return DetachedTransaction.within(() -> new Cars(options).createStatement().get(0));
    }

    private static final class Cars extends IrisTable {
        private final Column<String> plate = text("plate", 10);
        private final Column<Integer> maker = integer32("maker");

        Cars(Function<Cars, TableOptions> options) {
            super("cars");
            options(options.apply(this));
        }
    }

    private static final class Shown extends IrisTable {
        Shown() {
            super("shown");
            text("label", 9);
            publicRowId();
            description("it's $1");
        }
    }
}
