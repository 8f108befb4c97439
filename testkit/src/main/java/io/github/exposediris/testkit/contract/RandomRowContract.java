package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.TransactionUnderTest;
import io.github.exposediris.testkit.random.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.junit.jupiter.api.Test;

/**
 * Rows with a random value of every type come back as they went, however they are written, and are found by their values. They are written
 * in one time zone of the JVM and read in another.
 */
interface RandomRowContract extends SampleFixture {
    int BATCH = 250;

    /** How many rows are there together, each written by itself. */
    int COMPANY = 20;

    @Test
    default void rowsWithARandomValueOfEveryTypeComeBack() {
        int rows = randomValues();
        System.out.println(rows + " random rows of every type, seed " + Seed.value());
        Random random = Seed.random();
        keepingTheZone(() -> {
            for (int done = 0; done < rows; done += BATCH) {
                batchComesBack(Stream.generate(() -> new SampleRow(random)).limit(Math.min(BATCH, rows - done)).toList(), random);
            }
        });
    }

    private void batchComesBack(List<SampleRow> rows, Random random) {
        inAnyZone(random);
        transaction(tx -> tx.insert(BatchInsert.into(SAMPLES, rows, (row, insert) -> row.writtenTo(insert))));
        comeBack(rows, random);
        transaction(tx -> tx.delete(Delete.all(SAMPLES)));
    }

    /** The keys that the rows have, in their order. */
    private List<Long> comeBack(List<SampleRow> rows, Random random) {
        inAnyZone(random);
        List<ResultRow> read = backend().transaction(tx -> tx.fetch(IrisSelect.from(SAMPLES).orderBy(SAMPLES.id)));
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            assertSame(rows.get(i), read.get(i));
        }
        return read.stream().map(row -> row.get(SAMPLES.id)).toList();
    }

    @Test
    default void rowsOfRandomValuesAreInsertedFoundAndUpdatedOneByOne() {
        int rows = Math.max(COMPANY, oneByOne());
        System.out.println(rows + " random rows one by one, seed " + Seed.value());
        Random random = Seed.random();
        keepingTheZone(() -> {
            for (int done = 0; done < rows; done += COMPANY) {
                companyComesBack(random);
            }
        });
    }

    /** How many rows are written and changed each by statements of its own, which takes as long as many rows of a batch. */
    default int oneByOne() {
        return randomValues() / 20;
    }

    private void companyComesBack(Random random) {
        List<Column<?>> columns = new ArrayList<>(SampleSearch.COLUMNS);
        Collections.shuffle(columns, random);
        int half = columns.size() / 2;
        List<SampleRow> rows = company(random);
        rows.forEach(row -> inZone(random, tx -> tx.insert(row.insert())));
        List<Long> ids = comeBack(rows, random);
        areFound(columns.subList(0, half), rows, ids);

        List<SampleRow> others = company(random);
        for (int i = 0; i < COMPANY; i++) {
            Update update = others.get(i).writtenTo(Update.of(SAMPLES)).where(eq(SAMPLES.id, ids.get(i)));
            inZone(random, tx -> tx.update(update));
        }
        comeBack(others, random);
        areFound(columns.subList(half, columns.size()), others, ids);
        transaction(tx -> tx.delete(Delete.all(SAMPLES)));
    }

    private static List<SampleRow> company(Random random) {
        return Stream.generate(() -> new SampleRow(random)).limit(COMPANY).toList();
    }

    private void inZone(Random random, Consumer<TransactionUnderTest> statement) {
        inAnyZone(random);
        transaction(statement);
    }

    /** Some of the rows are asked for by the value that each of them has in a column: no more and no fewer are found. */
    private void areFound(List<Column<?>> columns, List<SampleRow> rows, List<Long> ids) {
        for (Column<?> column : columns) {
            List<SampleRow> wanted = SampleSearch.wanted(column, rows);
            List<Long> found = values(IrisSelect.from(SAMPLES).where(SampleSearch.by(column, wanted)).orderBy(SAMPLES.id), SAMPLES.id);
            assertEquals(SampleSearch.expected(column, wanted, rows, ids), found, () -> "rows by their " + column.getName() + ", one of "
                    + wanted.stream().map(row -> row.values().get(column)).toList() + ", seed " + Seed.value());
        }
    }

    private static void inAnyZone(Random random) {
        TimeZone.setDefault(TimeZone.getTimeZone(TimeContract.ZONES.get(random.nextInt(TimeContract.ZONES.size()))));
    }

    private static void keepingTheZone(Runnable work) {
        TimeZone before = TimeZone.getDefault();
        try {
            work.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void assertSame(SampleRow row, ResultRow read) {
        row.values().forEach((column, value) -> {
            Object got = read.get(column);
            assertTrue(Objects.deepEquals(value, got), () -> column.getName() + ": " + value + " came back as " + got + ", seed "
                    + Seed.value());
        });
    }
}
