package io.github.exposediris.core.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each spelling of a type has one name. Source: InterSystems SQL Reference, Data Types. */
class DataTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INT                        | INTEGER
            INT(11)                    | INTEGER
            BIGINT IDENTITY            | BIGINT
            bigint auto_increment      | BIGINT
            double                     | DOUBLE
            DOUBLE PRECISION NOT NULL  | DOUBLE
            REAL                       | DOUBLE
            DECIMAL(10, 2)             | NUMERIC(10,2)
            NUMERIC                    | NUMERIC(15,0)
            DEC(40,20)                 | NUMERIC(37,18)
            NUMBER                     | BIGINT
            VARCHAR                    | VARCHAR(1)
            NVARCHAR(20)               | VARCHAR(20)
            VARCHAR('')                | VARCHAR('')
            VARCHAR(MAX)               | LONGVARCHAR
            character varying (30)     | VARCHAR(30)
            TEXT                       | LONGVARCHAR
            IMAGE                      | LONGVARBINARY
            BINARY                     | VARBINARY(1)
            TIME                       | TIME(0)
            TIME(6)                    | TIME(6)
            POSIXTIME                  | TIMESTAMP
            SMALLDATETIME              | DATETIME
            VECTOR(double, 3)          | VECTOR(DOUBLE,3)
            VECTOR                     | VECTOR(FLOAT)
            ROWVERSION                 | ROWVERSION
            """)
    void spellingsAreOne(String written, String expected) {
        assertEquals(expected, DataType.parse(written).sql());
    }

    @Test
    void aTypeIsItsOwnText() {
        assertEquals(DataType.of("NUMERIC", 10, 2), DataType.parse(DataType.of("NUMERIC", 10, 2).sql()));
        assertTrue(DataType.parse("CLOB").isStream());
    }

    @Test
    void whatIsNoTypeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DataType.parse("(3)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'it''s'              | TEXT         | it's
            ''                   | TEXT         | ``
            (1.50)               | NUMBER       | 1.5
            -3                   | NUMBER       | -3
            0.00                 | NUMBER       | 0
            current_timestamp(6) | CURRENT      | CURRENT_TIMESTAMP(6)
            CURRENT_DATE()       | CURRENT      | CURRENT_DATE
            OBJECTSCRIPT '$h'    | OBJECTSCRIPT | $h
            """)
    void defaultsAreRead(String written, DefaultValue.Kind kind, String content) {
        assertEquals(new DefaultValue(kind, content), DefaultValue.parse(written));
        assertEquals(DefaultValue.parse(written), DefaultValue.parse(DefaultValue.parse(written).sql()));
    }

    @Test
    void whatWasNotToldSaysWhy() {
        Told<DataType> nothing = Told.nothing("%Dictionary cannot be read");
        assertEquals("cannot tell: %Dictionary cannot be read", nothing.toString());
        assertEquals("Cannot tell: %Dictionary cannot be read", assertThrows(RuntimeException.class, nothing::get).getMessage());
    }
}
