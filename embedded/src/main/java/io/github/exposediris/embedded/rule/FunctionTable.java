package io.github.exposediris.embedded.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions of IRIS SQL, their numbers of arguments and the engine's name of each. What is not in the table is no function of
 * IRIS, or one that the stand-in lacks. Source: InterSystems SQL Reference, "Functions".
 */
final class FunctionTable {
    /** One function. */
    record Entry(String engine, int least, int most) {}

    private static final int MANY = 99;

    /** Functions of IRIS that the stand-in lacks. */
    private static final Set<String> ABSENT = Set.of(
            "APPROX_COUNT_DISTINCT", "DATABASE", "IFNULL", "EMBEDDING", "FORMAT", "HASHBYTES", "JSON_TABLE", "PREDICT", "PROBABILITY", "STR",
            "TIME", "DATE", "TO_NUMBER", "TO_POSIXTIME", "UNIX_TIMESTAMP", "XMLAGG", "XMLCONCAT", "XMLELEMENT", "XMLFOREST", "%DLIST",
            "%OBJECT", "%EXTERNAL", "%INTERNAL", "%ODBCIN", "%ODBCOUT", "%PLUS", "%MINUS", "%MVR", "%TRUNCATE", "$EXTRACT", "$FIND",
            "$JUSTIFY", "$LENGTH", "$LIST", "$LISTBUILD", "$LISTDATA", "$LISTFIND", "$LISTFROMSTRING", "$LISTGET", "$LISTLENGTH",
            "$LISTSAME", "$LISTTOSTRING", "$PIECE", "$TRANSLATE", "$TSQL_NEWID", "BIT_LENGTH", "OCTET_LENGTH");

    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        same(1, 1, "ABS ACOS ASIN ATAN CEILING COS COT DEGREES EXP FLOOR LOG10 RADIANS SIGN SIN TAN ASCII CHAR UPPER LOWER "
                + "UCASE LCASE SPACE CHARACTER_LENGTH CHAR_LENGTH DAYNAME MONTHNAME QUARTER WEEK YEAR MONTH DAY HOUR MINUTE SECOND "
                + "LAST_DAY COUNT SUM AVG MIN MAX STDDEV_SAMP STDDEV_POP JSON_ARRAYAGG FIRST_VALUE LAST_VALUE NTILE");
        same(2, 2, "ATAN2 POWER NULLIF LEFT RIGHT NTH_VALUE DATE_TRUNC");
        same(0, 0, "PI ROW_NUMBER RANK DENSE_RANK PERCENT_RANK CUME_DIST");
        same(3, 3, "REPLACE");
        same(1, 3, "LAG LEAD TRIM LTRIM RTRIM SUBSTRING");
        same(1, 2, "POSITION");
        same(2, 3, "LPAD RPAD");
        same(2, 4, "INSTR");
        same(1, MANY, "COALESCE GREATEST LEAST");
        same(3, MANY, "DECODE");
        same(0, MANY, "JSON_OBJECT JSON_ARRAY");
        renamed(1, 1, "LOG", "LN", "STDDEV", "STDDEV_SAMP", "VARIANCE", "VAR_SAMP", "VARIANCE_SAMP", "VAR_SAMP", "VARIANCE_POP",
                "VAR_POP", "LIST", "LISTAGG", "DAYOFMONTH", "DAY_OF_MONTH", "DAYOFWEEK", "DAY_OF_WEEK", "DAYOFYEAR", "DAY_OF_YEAR",
                "LENGTH", "IRIS.TEXT_LENGTH", "LEN", "IRIS.TEXT_LENGTH", "DATALENGTH", "CHAR_LENGTH", "REVERSE", "IRIS.REVERSED",
                "SQUARE", "IRIS.SQUARED", "ISNUMERIC", "IRIS.IS_NUMERIC");
        renamed(2, 2, "NVL", "COALESCE", "ISNULL", "COALESCE", "CONCAT", "IRIS.CONCATENATED", "REPEAT",
                "REPEAT", "REPLICATE", "REPEAT", "VECTOR_COSINE", "IRIS.VECTOR_COSINE", "VECTOR_DOT_PRODUCT",
                "IRIS.VECTOR_DOT_PRODUCT", "TO_CHAR", "IRIS.FORMATTED_MOMENT", "TO_DATE", "IRIS.TO_DATE", "TO_TIMESTAMP", "IRIS.TO_TIMESTAMP");
        renamed(2, 3, "SUBSTR", "SUBSTRING", "CHARINDEX", "LOCATE");
        renamed(4, 4, "STUFF", "INSERT");
        renamed(1, MANY, "STRING", "CONCAT");
        renamed(1, 1, "SQRT", "IRIS.SQUARE_ROOT");
        renamed(2, 2, "MOD", "IRIS.MODULUS", "TRUNCATE", "IRIS.TRUNCATED");
        renamed(2, 3, "ROUND", "IRIS.ROUNDED");
        renamed(0, 0, "LAST_IDENTITY", "IDENTITY");
    }

    private FunctionTable() {}

    static boolean isAbsent(String upperName) {
        return ABSENT.contains(upperName);
    }

    static @Nullable Entry find(String upperName) {
        return ENTRIES.get(upperName);
    }

    private static void same(int least, int most, String names) {
        for (String name : names.split(" ")) {
            ENTRIES.put(name, new Entry(name, least, most));
        }
    }

    private static void renamed(int least, int most, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            ENTRIES.put(pairs[i], new Entry(pairs[i + 1], least, most));
        }
    }
}
