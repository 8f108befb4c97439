package io.github.exposediris.wire.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rows that were written as lines, and cut anywhere, are read as they were. */
class CopyRoundTripTest {
    private static final String LETTERS = "ab,;|\"'~!\\\t\n\r\u0008\u000B.Nx017é日 ";
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int VALUES = Integer.getInteger("testkit.values", 2_000);

    @ParameterizedTest
    @ValueSource(strings = {
        "", "(DELIMITER '|', NULL 'none')", "(FORMAT csv)", "(FORMAT csv, DELIMITER ';', NULL 'Na', QUOTE '~', ESCAPE '!')",
        "(FORMAT csv, QUOTE '''', NULL '\\N')"
    })
    void keepsEveryRow(String options) throws SQLException {
        CopyOptions read = CopyStatement.parse("COPY t FROM STDIN " + options).options();
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            int width = 1 + random.nextInt(4);
            List<List<String>> rows = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(row -> row(random, width)).toList();
            assertEquals(rows, read(read, written(read, rows, width), random), "number " + i + " of seed " + SEED);
        }
    }

    private static List<String> row(Random random, int width) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            row.add(random.nextInt(6) == 0 ? null : text(random));
        }
        return row;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(8), 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }

    private static byte[] written(CopyOptions options, List<List<String>> rows, int width) {
        CopyLines lines = new CopyLines(options, IntStream.range(0, width).mapToObj(i -> "c" + i).toList());
        StringBuilder data = new StringBuilder();
        rows.forEach(row -> data.append(lines.row(row)));
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(CopyOptions options, byte[] data, Random random) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        CopyFields fields = CopyFields.of(options);
        CopyRecords records = new CopyRecords(options, 10_000, (bytes, length, line) -> rows.add(fields.read(bytes, length)));
        for (int at = 0; at < data.length; ) {
            int part = Math.min(data.length - at, 1 + random.nextInt(9));
            records.add(ByteBuffer.wrap(data, at, part));
            at += part;
        }
        records.finish();
        return rows;
    }
}
