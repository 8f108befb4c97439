package io.github.exposediris.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/** Rows with a random value of every type come back as they went, written in one time zone of the JVM and read in another. */
interface RandomRowContract extends SampleFixture {
    int BATCH = 250;

    @Test
    default void rowsWithARandomValueOfEveryTypeComeBack() {
        long seed = Long.getLong("testkit.seed", 20261121L);
        int rows = randomValues();
        System.out.println(rows + " random rows of every type, seed " + seed);
        Random random = new Random(seed);
        TimeZone before = TimeZone.getDefault();
        try {
            for (int done = 0; done < rows; done += BATCH) {
                batchComesBack(Stream.generate(() -> new SampleRow(random)).limit(Math.min(BATCH, rows - done)).toList(), random, seed);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void batchComesBack(List<SampleRow> rows, Random random, long seed) {
        inAnyZone(random);
        transaction(tx -> tx.insert(BatchInsert.into(SAMPLES, rows, (row, insert) -> row.writtenTo(insert))));
        inAnyZone(random);
        List<ResultRow> read = backend().transaction(tx -> tx.fetch(IrisSelect.from(SAMPLES).orderBy(SAMPLES.id)));
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            assertSame(rows.get(i), read.get(i), seed);
        }
        transaction(tx -> tx.delete(Delete.all(SAMPLES)));
    }

    private static void inAnyZone(Random random) {
        TimeZone.setDefault(TimeZone.getTimeZone(TimeContract.ZONES.get(random.nextInt(TimeContract.ZONES.size()))));
    }

    private static void assertSame(SampleRow row, ResultRow read, long seed) {
        row.values().forEach((column, value) -> {
            Object got = read.get(column);
            assertTrue(Objects.deepEquals(value, got), () -> column.getName() + ": " + value + " came back as " + got + ", seed " + seed);
        });
    }
}
