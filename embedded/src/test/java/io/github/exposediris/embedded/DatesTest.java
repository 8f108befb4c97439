package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, times and timestamps. Source, where none is named: InterSystems SQL Reference, "CAST" and the page of each function. */
class DatesTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void table() throws SQLException {
        server.run("CREATE TABLE t (n INT, day DATE, clock TIME, moment TIMESTAMP, old DATETIME)",
                "INSERT INTO t VALUES (1, '2022-03-01', '10:11:12', '2022-03-01 10:11:12.5', '2022-03-01')");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            CAST('2022-3-1' AS DATE); 2022-03-01
            CAST('2021-02-29' AS DATE); 1840-12-31
            CAST('nodate' AS DATE); 1840-12-31
            CAST('10000-01-01' AS DATE); 1840-12-31
            CAST(66169 AS DATE); 2022-03-01
            CAST(day AS INT); 66169
            CAST(day AS VARCHAR); 2022-03-01
            CAST(day AS TIMESTAMP); 2022-03-01 00:00:00
            CAST('2:45' AS TIME); 02:45:00
            CAST('2:45:59.98' AS TIME); 02:45:59.98
            CAST('11:52:60' AS TIME); 00:00:00
            CAST(clock AS INT); 36672
            SECOND('2018-02-16 18:45:38'); 38
            SECOND('2018-02-16 18:45:00.9000'); 0.9
            SECOND('2018-02-16 18:45'); 0
            SECOND('18:45:38'); 0
            SECOND(moment); 12.5
            SECOND(clock); 12
            HOUR('2018-02-16 18:45:38'); 18
            YEAR('no date'); null
            YEAR(day); 2022
            WEEK('2005-1-2'); 2
            WEEK('2006-1-1'); 1
            WEEK('2000-12-31'); 54
            DAYOFWEEK('2005-1-2'); 1
            LAST_DAY('2024-02-03'); 2024-02-29
            DATEADD('week',1,'2022-02-26'); 2022-03-05 00:00:00
            DATEADD(MM,5,'2021-11-26 12:00:00'); 2022-04-26 12:00:00
            DATEADD('mm',5,'2021-01-31 12:00:00'); 2021-06-30 12:00:00
            DATEADD('mi',45,'2022-02-28 23:30:00'); 2022-03-01 00:15:00
            DATEADD('ss',1,'10:30:59'); 1900-01-01 10:31:00
            DATEDIFF(D,'2022-01-01 00:00:00','2022-12-20 12:00:00'); 353
            DATEDIFF('yy','2021-12-31','2022-01-01'); 1
            DATEPART('second',moment); 12.5
            DATEPART('ms','2022-01-01 10:11:12.345678'); 345
            DATENAME('month',day); March
            DATENAME('ss',moment); 12.5
            DATE_TRUNC('month','2022-03-05 10:11:12'); 2022-03-01 00:00:00
            DATE_TRUNC('yy',day); 2022-01-01 00:00:00
            DATE_TRUNC(hh,moment); 2022-03-01 10:00:00
            TO_DATE('22 FEB 2022'); 2022-02-22
            TO_DATE('2-22-22','MM-DD-YY'); 1922-02-22
            TO_DATE('20220222','YYYYMMDD'); 2022-02-22
            TO_DATE('2022-60','YYYY-DDD'); 2022-03-01
            TO_TIMESTAMP('29 Jun 2022 12:34'); 2022-06-29 12:34:00
            TO_TIMESTAMP('29 Jun 2022'); 2022-06-29 00:00:00
            TO_TIMESTAMP('June 29, 2022 12:34 PM','MONTH DD, YYYY HH:MI PM'); 2022-06-29 12:34:00
            TO_TIMESTAMP('20220629123456','YYYYMMDDHHMISS'); 2022-06-29 12:34:56
            TO_CHAR(moment,'YYYY/MM/DD HH24:MI'); 2022/03/01 10:11
            TO_CHAR(day,'DD MON YYYY'); 01 Mar 2022
            """)
    void areWhatIrisMakesOfThem(String expression, String result) throws SQLException {
        assertEquals(result, server.value("SELECT " + expression + " FROM t"));
    }

    @ParameterizedTest(name = "-{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            104; INSERT INTO t (moment) VALUES ('2022-03-01 10:00:00+02')
            104; INSERT INTO t (moment) VALUES ('2022-03-01T10:00:00Z')
            104; INSERT INTO t (moment) SELECT '2022-03-01 10:00:00+02'
            104; INSERT INTO t (day) VALUES ('10000-01-01')
            104; INSERT INTO t (day) VALUES ('1840-12-30')
            104; INSERT INTO t (day) VALUES ('2021-02-29')
            104; INSERT INTO t (day) VALUES ('')
            104; INSERT INTO t (old) VALUES ('1800-01-01')
            105; UPDATE t SET moment = '2022-03-01 10:00:00+02'
            147; UPDATE t SET clock = '24:00:00'
            146; SELECT 1 FROM t WHERE day = '2022-03-01+02'
            146; SELECT 1 FROM t WHERE day = 'abc'
            147; SELECT 1 FROM t WHERE moment > '2022-03-01 10:00:00+02'
            147; SELECT 1 FROM t WHERE moment BETWEEN '2022-03-01' AND '2022-03-01 10:00:00+02'
            147; SELECT 1 FROM t WHERE '2022-03-01 10:00:00+02' < moment
            400; SELECT CAST('2022-03-01 10:00:00+02' AS TIMESTAMP)
            400; SELECT TO_DATE('30 FEB 2022')
            400; SELECT TO_DATE('2022-02-22','RRRR-MM-DD')
            400; SELECT DATE_TRUNC('week', day) FROM t
            400; SELECT DATEDIFF('qq', day, day) FROM t
            8; SELECT DATEADD('fortnight', 1, day) FROM t
            """)
    void areRefusedWhereIrisOrTheStandInHasNone(int code, String sql) {
        assertEquals(code, server.refusal(sql));
    }

    @Test
    void theFirstAndTheLastDayAreDates() throws SQLException {
        server.run("INSERT INTO t (n, day) VALUES (2, '1840-12-31')", "INSERT INTO t (n, day) VALUES (3, '9999-12-31')");

        assertEquals("0", server.value("SELECT CAST(day AS INT) FROM t WHERE n = 2"));
        assertEquals("2980013", server.value("SELECT CAST(day AS INT) FROM t WHERE n = 3"));
    }

    /** "The default is 0" digits: InterSystems SQL Reference, "CURRENT_TIMESTAMP". */
    @Test
    void theCurrentMomentHasNoFractionUnlessAskedFor() throws SQLException {
        assertTrue(server.value("SELECT CURRENT_TIMESTAMP").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        assertTrue(server.value("SELECT CURRENT_TIMESTAMP(3)").matches(".{19}(\\.\\d{1,3})?"));
    }

    @Test
    void agreeWithTheCalendar() throws SQLException {
        long seed = Long.getLong("testkit.seed", 20261121L);
        System.out.println("Dates seed: " + seed);
        Random random = new Random(seed);
        int count = Integer.getInteger("testkit.values", 2000) / 20;
        for (int i = 0; i < count; i++) {
            LocalDate first = LocalDate.of(1841, 1, 1).plusDays(random.nextInt(2_900_000));
            LocalDateTime second = LocalDate.of(1841, 1, 1).plusDays(random.nextInt(2_900_000))
                    .atTime(random.nextInt(24), random.nextInt(60));
            int months = random.nextInt(200) - 100;
            String sql = "SELECT CAST('%s' AS DATE) - CAST('%s' AS DATE), DATEDIFF('hh', '%s', '%s'), DATEADD('mm', %d, '%s')"
                    .formatted(second.toLocalDate(), first, first, text(second), months, text(second));
            String expected = ChronoUnit.DAYS.between(first, second.toLocalDate()) + "|"
                    + ChronoUnit.HOURS.between(first.atStartOfDay(), second.truncatedTo(ChronoUnit.HOURS)) + "|"
                    + text(second.plusMonths(months));
            assertEquals(expected, server.value(sql), sql);
        }
    }

    private static String text(LocalDateTime moment) {
        return moment.toString().replace('T', ' ') + ":00";
    }
}
