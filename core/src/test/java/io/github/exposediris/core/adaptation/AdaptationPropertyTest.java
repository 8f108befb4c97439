package io.github.exposediris.core.adaptation;

import static io.github.exposediris.core.adaptation.Adapting.stays;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.server.ServerRelease;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a statement is made of: what IRIS takes is sent as it is, and nothing inside quotes or comments is ever changed. */
class AdaptationPropertyTest {
    private static final long SEED = Long.getLong("testkit.seed", System.nanoTime());
    private static final int VALUES = Integer.getInteger("testkit.values", 2_000);
    private static final String[] ODD = {
        "'", "''", "\"", "%", " % ", "?", "$1", "||", "|", "&", "^", "--", "/*", "*/", "(1=1)", " IS DISTINCT FROM ", " FOR UPDATE",
        " FETCH FIRST 1 ROWS ONLY", " AND ", "=", "ä", "\uD83D\uDE00", ";", "\\", "{", "}", "[", "]", " ", "a", "Z", "_", "0", "\n",
    };

    private final Random random = new Random(SEED);

    private AdaptationPropertyTest() {
        System.out.println("AdaptationPropertyTest: seed " + SEED);
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private String odd() {
        return IntStream.range(0, random.nextInt(8)).mapToObj(i -> one(ODD)).collect(Collectors.joining());
    }

    private String text() {
        return "'" + odd().replace("'", "''") + "'";
    }

    private String delimited() {
        return "\"x" + odd().replace("\"", "\"\"") + "\"";
    }

    private String comment() {
        return random.nextInt(6) > 0 ? " " : " /*" + odd().replace("*/", "").replace("*", "") + "*/ ";
    }

    private String name() {
        return one("a", "t.b", "limit", "t.offset", "%ID", "s.t.c", "x1", "_d", "t.\"order\"", delimited(), "t." + delimited());
    }

    private String value(int depth) {
        if (depth == 0) {
            return one(name(), text(), "?", "1", "-2.5", ".5E3", "NULL", "$ZVERSION", "CURRENT_TIMESTAMP(6)");
        }
        return switch (random.nextInt(11)) {
            case 0 -> "(" + value(depth - 1) + one(" + ", " - ", " * ", " # ", " \\ ", "/") + value(depth - 1) + ")";
            case 1 -> one("UPPER", "%EXACT", "%SQLUPPER", "$LENGTH") + "(" + value(depth - 1) + ")";
            case 2 -> "COALESCE(" + value(depth - 1) + comment() + ", " + value(depth - 1) + ")";
            case 3 -> "CASE WHEN " + condition(depth - 1) + " THEN " + value(depth - 1) + " ELSE " + value(depth - 1) + " END";
            case 4 -> "CASE " + value(depth - 1) + " WHEN " + value(depth - 1) + " THEN " + value(depth - 1) + " END";
            case 5 -> "CAST(" + value(depth - 1) + " AS NUMERIC(12,2))";
            case 6 -> "(" + select(depth - 1, true) + ")";
            case 7 -> value(depth - 1) + " || " + value(depth - 1);
            case 8 -> "POSITION(" + text() + " IN " + name() + ")";
            case 9 -> "{fn MOD(" + value(depth - 1) + ", 2)}";
            default -> value(0);
        };
    }

    private String condition(int depth) {
        int deeper = Math.max(0, depth - 1);
        return switch (random.nextInt(depth == 0 ? 6 : 11)) {
            case 0 -> value(deeper) + one(" = ", " <> ", " < ", ">=", " != ", " [ ") + value(deeper);
            case 1 -> value(deeper) + " IS " + one("", "NOT ") + "NULL";
            case 2 -> name() + one(" IN (", " NOT IN (") + value(deeper) + ", " + value(deeper) + ")";
            case 3 -> name() + one(" LIKE ", " NOT LIKE ", " %STARTSWITH ", " %MATCHES ") + text();
            case 4 -> name() + " BETWEEN " + value(0) + " AND " + value(0);
            case 5 -> one("(1=1)", "1=1", "FOR SOME %ELEMENT(a) (%VALUE = 'x')");
            case 6 -> "(" + condition(deeper) + ") " + one("AND", "OR", "&", "!") + comment() + "(" + condition(deeper) + ")";
            case 7 -> "NOT (" + condition(deeper) + ")";
            case 8 -> one("", "NOT ") + "EXISTS (" + select(deeper, true) + ")";
            case 9 -> name() + " IN (" + select(deeper, true) + ")";
            default -> condition(deeper) + " AND " + condition(deeper);
        };
    }

    private String item(int depth) {
        String value = value(depth);
        return random.nextBoolean() ? value : value + one(" ", " AS ") + one("n", "o2", "\"n" + delimited().substring(1));
    }

    private String select(int depth, boolean nested) {
        String select = "SELECT " + one("", "", "DISTINCT ", "TOP 5 ", "DISTINCT TOP ? ") + item(depth) + ", " + item(depth)
                + comment() + "FROM " + one("t", "s.t x", delimited() + " AS y") + one("", " LEFT JOIN u ON " + condition(depth))
                + one("", " WHERE " + condition(depth));
        if (random.nextInt(3) == 0) {
            select += " GROUP BY " + name() + one("", " HAVING " + condition(depth));
        }
        boolean ordered = random.nextBoolean() && (!nested || select.startsWith("SELECT TOP") || select.startsWith("SELECT DISTINCT TOP"));
        return select + (ordered ? " ORDER BY " + value(depth) + one("", " ASC", " DESC") + ", 1" : "");
    }

    private String statement() {
        return switch (random.nextInt(6)) {
            case 0 -> "INSERT INTO t (a, " + delimited() + ") VALUES (" + value(1) + ", " + value(1) + ")";
            case 1 -> "UPDATE t SET a = " + value(2) + ", b=" + value(1) + " WHERE " + condition(2);
            case 2 -> "DELETE FROM t WHERE " + condition(3);
            case 3 -> "INSERT INTO t (a, b) " + select(1, false);
            case 4 -> "WITH c AS (" + select(1, true) + ") " + select(1, false);
            default -> select(3, false);
        };
    }

    @Test
    void whatIrisTakesIsSentAsItIs() {
        for (int i = 0; i < VALUES; i++) {
            String sql = statement();
            assertDoesNotThrow(() -> stays(sql), sql);
        }
    }

    @Test
    void textsAndNamesSurviveWhatIsPutRight() {
        for (int i = 0; i < VALUES; i++) {
            String text = text();
            String name = delimited();
            String sql = "SELECT " + name + " = " + text + " x, (t." + name + " % 2) FROM t WHERE t." + name + " IS NOT DISTINCT FROM "
                    + text
                    + " ORDER BY t." + name + " FETCH FIRST 2 ROWS ONLY";
            String sent = "SELECT TOP 2 CASE WHEN " + name + " = " + text + " THEN 1 ELSE 0 END x, MOD(t." + name + ", 2) FROM t WHERE ((t."
                    + name + " IS NOT NULL AND " + text + " IS NOT NULL AND t." + name + " = " + text + ") OR (t." + name + " IS NULL AND "
                    + text + " IS NULL)) ORDER BY t." + name;
            assertEquals(sent, ExposedSql.adapt(sql, ServerRelease.NEWEST).sql());
        }
    }

    /** What is no SQL at all is left to the server, or refused in words. */
    @Test
    void noTextMakesAdaptationFail() {
        for (int i = 0; i < VALUES; i++) {
            String sql = one("SELECT ", "UPDATE ", "CREATE TABLE ", "(") + odd() + one(" FROM t WHERE ", " UNION ", ", ", "(", " CASE ")
                    + odd() + one("", ")", " ORDER BY 1", " END", " FETCH FIRST 2 ROWS ONLY") + odd();
            for (ServerRelease release : List.of(ServerRelease.NEWEST, new ServerRelease(2024, 1))) {
                assertDoesNotThrow(() -> adaptedOrRefused(sql, release), sql);
            }
        }
    }

    private static String adaptedOrRefused(String sql, ServerRelease release) {
        try {
            return ExposedSql.adapt(sql, release).sql();
        } catch (UnsupportedByIrisException refusal) {
            return refusal.getMessage();
        }
    }
}
