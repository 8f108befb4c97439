package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions over texts, with the edge cases that their pages in the InterSystems SQL Reference name. */
class TextFunctionsTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @ParameterizedTest(name = "{0} is <{1}>")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SUBSTRING('forward pass',9,4); pass
            SUBSTRING('abcdef' FROM 2 FOR 3); bcd
            SUBSTRING('abcdef',0,3); ab
            SUBSTRING('abcdef',-1,3); a
            SUBSTRING('abcdef',-2); abcdef
            SUBSTRING('abc',9); ``
            SUBSTRING('abc',1,0); null
            SUBSTRING(123.50,2,2); 23
            SUBSTR('ABCDEFG',-5,4); CDEF
            SUBSTR('ABCDEFG',0,2); AB
            SUBSTR('abc',9); null
            SUBSTR('abc',1,0); null
            LENGTH('abc  '); 3
            LENGTH(''); 0
            LENGTH(NULL); null
            CHAR_LENGTH('abc  '); 5
            CHAR_LENGTH(007.50); 3
            CHAR_LENGTH('007.50'); 6
            ASCII(+007); 55
            ASCII('+007'); 43
            ASCII(''); null
            POSITION('br' IN 'The broken brown briefcase'); 5
            CHARINDEX('br','The broken brown briefcase',6); 12
            CHARINDEX('Re','Reduce, Reuse, Recycle',10); 16
            CHARINDEX('Re','Reduce, Reuse, Recycle',99); 0
            CHARINDEX('','Fred Astare'); 0
            CHARINDEX('A',''); 0
            CHARINDEX('',''); 1
            CHARINDEX(NULL,'a'); null
            INSTR('The broken brown briefcase','br',6,2); 18
            INSTR('abc','b',0); 0
            INSTR('abc','b',-1); null
            POSITION('B' IN 'abc'); 0
            LPAD(12345,10); `     12345`
            LPAD(12345,3); 123
            LPAD('a',5,'xyz'); xyzxa
            LPAD('','3','*'); ***
            RPAD('abc',5,'-'); abc--
            LPAD(NULL,3); null
            REPEAT('BANG',3); BANGBANGBANG
            REPEAT('a',0); ``
            REPEAT('a',-1); null
            REPEAT('a','x'); null
            REPLACE('PING PONG','P','K'); KING KONG
            REPLACE('PING PONG','p','K'); PING PONG
            REPLACE('PING PONG','Z',NULL); null
            REPLACE(12.3,'.','_'); 12_3
            STUFF('BOLT',2,1,'E'); BELT
            STUFF('home',0,0,'old '); old home
            STUFF('home',2,99,'i'); hi
            STUFF('home',1,1,NULL); null
            STRING('a',NULL,'c'); ac
            STRING(+00123.00); 123
            STRING(1,(10*2)+3); 123
            STRING(NULL,NULL); null
            CONCAT('fred',NULL); null
            'fred'||NULL; null
            17||7; 177
            1.50||'x'; 1.5x
            '1.50'||'x'; 1.50x
            0.50||''; .5
            IFNULL(NULL,1); 1
            IFNULL(1,2); null
            IFNULL(NULL,2,3); 2
            IFNULL(1,2,3); 3
            ISNULL(NULL,1); 1
            NVL(NULL,'x'); x
            DECODE(NULL,NULL,'n','o'); n
            DECODE(3,1,'a'); null
            GREATEST(22,2.2,-21); 22
            GREATEST(1,NULL,3); null
            LEAST(1,NULL); null
            LEAST('b','a'); a
            SPACE(2)||'x'; `  x`
            CAST('abcdefghijklmnopqrstuvwxyz0123456789' AS VARCHAR); abcdefghijklmnopqrstuvwxyz0123
            CAST('abc' AS CHAR); a
            JSON_ARRAY(1,NULL,'a'); [1,null,"a"]
            JSON_ARRAY(1,NULL ABSENT ON NULL); [1]
            JSON_ARRAY(1.50,'12','x"y'); [1.5,"12","x\\"y"]
            JSON_OBJECT('a':1,'b':NULL); {"a":1,"b":null}
            JSON_OBJECT('a':1,'b':NULL ABSENT ON NULL); {"a":1}
            """)
    void givesTheTextThatIrisGives(String expression, String result) throws SQLException {
        assertEquals(result, server.value("SELECT " + expression));
    }

    @ParameterizedTest(name = "{0} is <{1}>")
    @CsvSource(delimiter = ';', textBlock = """
            $PIECE('Red,Green,Blue',',',2); Green
            $PIECE('Red,Green,Blue',',',2,3); Green,Blue
            $PIECE('Red,Green',',',7); null
            $PIECE('Red',','); Red
            $EXTRACT('1234Alabama567',5,11); Alabama
            $EXTRACT('ABCD',2); B
            $EXTRACT('ABCD',3,2); null
            $TRANSLATE('a.b,c','.,'); abc
            $TRANSLATE('a.b','.','-'); a-b
            $FIND('The broken brown briefcase','br',6); 14
            {fn IFNULL(5,2)}; 5
            {fn CHAR(955)}; λ
            CHAR('90x'); Z
            CHAR(-1); null
            CHAR(65536); null
            CHAR('x') || 'y'; y
            {fn IFNULL(NULL,2)}; 2
            {fn CONCAT('a',{fn CONCAT('b','c')})}; abc
            """)
    void givesItForFunctionsThatTheDriverWouldRewrite(String expression, String result) throws SQLException {
        assertEquals(result, server.unescaped("SELECT " + expression));
    }

    @Test
    void refusesANegativeLength() {
        assertEquals(140, server.refusal("SELECT SUBSTRING('abc',1,-1)"));
    }

    @Test
    void takesParameters() throws SQLException {
        assertEquals("bc|3|5y", server.value("SELECT SUBSTRING(?,2), LENGTH(?), CONCAT(?, 'y')", "abc", "abc", 5));
    }

    /** Numbers are "parsed to canonical form", quoted ones are not: InterSystems SQL Reference, "CHAR_LENGTH". */
    @Test
    void storesNumbersInStringFieldsInCanonicalForm() throws SQLException {
        server.run("CREATE TABLE t (n INT, s VARCHAR(10))", "INSERT INTO t VALUES (1, 1.50)", "INSERT INTO t VALUES (2, 1e3)",
                "INSERT INTO t VALUES (3, -00.50)", "INSERT INTO t SELECT 4, 2.50", "INSERT INTO t VALUES (5, '1.50')",
                "INSERT INTO t VALUES (6, 'x')", "UPDATE t SET s = 007 WHERE n = 6");

        assertEquals(List.of("1.5", "1000", "-.5", "2.5", "1.50", "7"), server.rows("SELECT s FROM t ORDER BY n"));
    }

    @Test
    void refusesDatesWhereTheirCountOfDaysWouldBeAText() throws SQLException {
        server.run("CREATE TABLE t (s VARCHAR(10), d DATE)");

        assertEquals(400, server.refusal("INSERT INTO t (s) VALUES (CURRENT_DATE)"));
        assertEquals(400, server.refusal("SELECT d || 'x' FROM t"));
    }

    @ParameterizedTest
    @CsvSource({"1E309", "7E308", "1e400"})
    void refusesExponentsThatNoDoubleHas(String number) {
        assertEquals(7, server.refusal("SELECT " + number));
    }
}
