package io.github.exposediris.core.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COLUMN_DEFAULT of INFORMATION_SCHEMA.COLUMNS is an expression of ObjectScript. */
class ObjectScriptDefaultTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"x\"                                            | 'x'",
        "\"it's \"\"x\"\"\"                               | 'it''s \"x\"'",
        "$c(0)                                            | ''",
        "1.5                                              | 1.5",
        "-3                                               | -3",
        "+$horolog                                        | CURRENT_DATE",
        "$piece($horolog,\",\",2)                         | CURRENT_TIME",
        "##class(%Library.PosixTime).CurrentTimeStamp(6)  | CURRENT_TIMESTAMP(6)",
        "##class(%Library.TimeStamp).CurrentTimeStamp()   | CURRENT_TIMESTAMP",
        "$SYSTEM.SQL.Functions.TODATE(\"29.02.2020\",\"DD.MM.YYYY\") | '2020-02-29'",
        "##class(%SYSTEM.SQL).TODATE(\"29.02.2020\", \"DD.MM.YYYY\") | '2020-02-29'",
        "$SYSTEM.SQL.Functions.TODATE(\"2020\",\"YYYY\")         | OBJECTSCRIPT '$SYSTEM.SQL.Functions.TODATE(\"2020\",\"YYYY\")'",
        "##class(%SYSTEM.Util).CreateGUID()               | OBJECTSCRIPT '##class(%SYSTEM.Util).CreateGUID()'",
        "\"a\"_\"b\"                                      | OBJECTSCRIPT '\"a\"_\"b\"'"
    })
    void isReadAsTheDefaultThatMadeIt(String expression, String expected) {
        assertEquals(expected, ObjectScriptDefault.of(expression, "DATE").sql());
    }

    @Test
    void aDateIsTheDefaultOfADateAlone() {
        String code = "##class(%SYSTEM.SQL).TODATE(\"29.02.2020\",\"DD.MM.YYYY\")";
        assertEquals("OBJECTSCRIPT '" + code + "'", ObjectScriptDefault.of(code, "VARCHAR").sql());
    }
}
