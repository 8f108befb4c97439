package io.github.exposediris.embedded.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that name nothing without quotes. Source: InterSystems SQL Reference, "Reserved Words". */
public final class ReservedWords {
    private static final Set<String> WORDS = words("""
            ABSOLUTE ADD ALL ALLOCATE ALTER AND ANY ARE AS ASC ASSERTION AT AUTHORIZATION AVG BEGIN BETWEEN BIT
            BIT_LENGTH BOTH BY CASCADE CASE CAST CHAR CHARACTER CHARACTER_LENGTH CHAR_LENGTH CHECK CLOSE COALESCE
            COLLATE COMMIT CONNECT CONNECTION CONSTRAINT CONSTRAINTS CONTINUE CONVERT CORRESPONDING COUNT CREATE CROSS
            CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR DATE DEALLOCATE DEC DECIMAL DECLARE
            DEFAULT DEFERRABLE DEFERRED DELETE DESC DESCRIBE DESCRIPTOR DIAGNOSTICS DISCONNECT DISTINCT DOMAIN DOUBLE
            DROP ELSE END ENDEXEC ESCAPE EXCEPT EXCEPTION EXEC EXECUTE EXISTS EXTERNAL EXTRACT FALSE FETCH FIRST FLOAT
            FOR FOREIGN FOUND FROM FULL GET GLOBAL GO GOTO GRANT GROUP HAVING HOUR IDENTITY IMMEDIATE IN INDICATOR
            INITIALLY INNER INPUT INSENSITIVE INSERT INT INTEGER INTERSECT INTERVAL INTO IS ISOLATION JOIN LANGUAGE LAST
            LEADING LEFT LEVEL LIKE LOCAL LOWER MATCH MAX MIN MINUTE MODULE NAMES NATIONAL NATURAL NCHAR NEXT NO NOT NULL
            NULLIF NUMERIC OCTET_LENGTH OF ON ONLY OPEN OPTION OR ORDER OUTER OUTPUT OVERLAPS PAD PARTIAL PREPARE PRESERVE
            PRIMARY PRIOR PRIVILEGES PROCEDURE PUBLIC READ REAL REFERENCES RELATIVE RESTRICT REVOKE RIGHT ROLE ROLLBACK
            ROWS SCHEMA SCROLL SECOND SECTION SELECT SESSION_USER SET SHARD SMALLINT SOME SPACE SQLERROR SQLSTATE
            STATISTICS SUBSTRING SUM SYSDATE SYSTEM_USER TABLE TEMPORARY THEN TIME TIMEZONE_HOUR TIMEZONE_MINUTE TO TOP
            TRAILING TRANSACTION TRIM TRUE UNION UNIQUE UPDATE UPPER USER USING VALUES VARCHAR VARYING WHEN WHENEVER
            WHERE WITH WORK WRITE""");

    /** Reserved words that a query has a use for outside function calls and type names. */
    private static final Set<String> OF_QUERIES = words("""
            ALL AND ANY AS ASC BETWEEN BOTH BY CASE COLLATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP
            CURRENT_USER DEFAULT DELETE DESC DISTINCT ELSE END ESCAPE EXCEPT EXISTS FETCH FIRST FOR FROM FULL GROUP
            HAVING IN INNER INSERT INTERSECT INTO IS JOIN LEADING LEFT LIKE NATURAL NEXT NOT NULL ON ONLY OR ORDER OUTER
            OVERLAPS RIGHT ROWS SELECT SESSION_USER SET SOME SYSDATE SYSTEM_USER THEN TOP TRAILING UNION UPDATE USER USING
            VALUES WHEN WHERE WITH TRUE FALSE""");

    private static final Set<String> TYPES = words("""
            BIT CHAR CHARACTER DATE DEC DECIMAL DOUBLE FLOAT INT INTEGER NATIONAL NCHAR NUMERIC REAL SMALLINT TIME VARCHAR
            VARYING""");

    private ReservedWords() {}

    /** Whether the word is reserved, be it a plain or a percent word. */
    public static boolean contains(Token token) {
        return token.kind() == Token.Kind.WORD && (WORDS.contains(token.upper()) || token.upper().startsWith("%SQL"));
    }

    /** All plain words, in upper case. */
    public static Set<String> all() {
        return WORDS;
    }

    /** Whether a query uses the word as syntax. */
    public static boolean servesQueries(Token token) {
        return OF_QUERIES.contains(token.upper());
    }

    /** Whether the word is part of a type's name. */
    public static boolean namesType(Token token) {
        return TYPES.contains(token.upper());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
