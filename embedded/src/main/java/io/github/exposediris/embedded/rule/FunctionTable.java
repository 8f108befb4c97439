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
            "APPROX_COUNT_DISTINCT", "EMBEDDING", "FORMAT", "HASHBYTES", "PREDICT", "PROBABILITY", "STR",
            "TIME", "DATE", "TO_NUMBER", "TO_POSIXTIME", "UNIX_TIMESTAMP", "XMLAGG", "XMLCONCAT", "XMLELEMENT", "XMLFOREST", "%DLIST",
            "%OBJECT", "%EXTERNAL", "%INTERNAL", "%ODBCIN", "%ODBCOUT", "%PLUS", "%MINUS", "%MVR", "%TRUNCATE", "$JUSTIFY",
            "$LENGTH", "$LIST", "$LISTBUILD", "$LISTDATA", "$LISTFIND", "$LISTFROMSTRING", "$LISTGET", "$LISTLENGTH",
            "$LISTSAME", "$LISTTOSTRING", "$TSQL_NEWID", "BIT_LENGTH", "OCTET_LENGTH");

    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        same(1, 1, "ABS ACOS ASIN ATAN COS COT DEGREES EXP LOG10 RADIANS SIGN SIN TAN UPPER LOWER "
                + "UCASE LCASE DAYNAME MONTHNAME QUARTER YEAR MONTH DAY "
                + "LAST_DAY COUNT SUM AVG MIN MAX STDDEV_SAMP STDDEV_POP VAR_SAMP VAR_POP JSON_ARRAYAGG FIRST_VALUE LAST_VALUE NTILE");
        same(2, 2, "ATAN2 NULLIF NTH_VALUE DATE_TRUNC");
        same(0, 0, "PI ROW_NUMBER RANK DENSE_RANK PERCENT_RANK CUME_DIST");
        same(1, 3, "LAG LEAD TRIM LTRIM RTRIM");
        same(1, MANY, "COALESCE GREATEST LEAST");
        same(3, MANY, "DECODE");
        renamed(1, 1, "LOG", "LN", "VARIANCE_SAMP", "VAR_SAMP", "VARIANCE_POP",
                "VAR_POP", "LIST", "LISTAGG", "DAYOFMONTH", "DAY_OF_MONTH", "DAYOFWEEK", "DAY_OF_WEEK", "DAYOFYEAR", "DAY_OF_YEAR",
                "LENGTH", "IRIS.TEXT_LENGTH", "LEN", "IRIS.TEXT_LENGTH", "REVERSE", "IRIS.REVERSED",
                "SQUARE", "IRIS.SQUARED", "ISNUMERIC", "IRIS.IS_NUMERIC");
        renamed(2, 2, "NVL", "COALESCE", "ISNULL", "COALESCE", "CONCAT", "IRIS.CONCATENATED", "REPEAT",
                "IRIS.REPEATED", "REPLICATE", "IRIS.REPEATED", "VECTOR_COSINE", "IRIS.VECTOR_COSINE", "VECTOR_DOT_PRODUCT",
                "IRIS.VECTOR_DOT_PRODUCT");
        renamed(1, 2, "TO_CHAR", "IRIS.FORMATTED_MOMENT", "TOCHAR", "IRIS.FORMATTED_MOMENT", "TO_DATE", "IRIS.TO_DATE", "TODATE",
                "IRIS.TO_DATE", "TO_TIMESTAMP", "IRIS.TO_TIMESTAMP");
        renamed(1, 1, "SQRT", "IRIS.SQUARE_ROOT", "SECOND", "IRIS.SECONDS", "HOUR", "IRIS.HOURS", "MINUTE", "IRIS.MINUTES", "WEEK",
                "IRIS.WEEK_OF", "CEILING", "IRIS.CEILING_OF", "FLOOR", "IRIS.FLOOR_OF");
        renamed(2, 2, "MOD", "IRIS.MODULUS", "POWER", "IRIS.POWER_OF", "TRUNCATE", "IRIS.TRUNCATED");
        renamed(0, 0, "DATABASE", "IRIS.NO_TEXT");
        renamed(2, 3, "ROUND", "IRIS.ROUNDED");
        texts();
    }

    private static void texts() {
        renamed(1, 1, "CHAR", "IRIS.CHARACTER", "ASCII", "IRIS.CHARACTER_CODE", "SPACE", "IRIS.BLANKS", "CHARACTER_LENGTH",
                "IRIS.CHARACTERS", "CHAR_LENGTH", "IRIS.CHARACTERS", "DATALENGTH", "IRIS.CHARACTERS");
        renamed(2, 2, "LEFT", "IRIS.LEFT_PART", "RIGHT", "IRIS.RIGHT_PART", "POSITION", "IRIS.PLACE");
        renamed(2, 3, "SUBSTRING", "IRIS.PART", "SUBSTR", "IRIS.PART_FROM", "CHARINDEX", "IRIS.PLACE", "LPAD", "IRIS.PAD_LEFT", "RPAD",
                "IRIS.PAD_RIGHT", "$TRANSLATE", "IRIS.TRANSLATED", "$FIND", "IRIS.PLACE_AFTER");
        renamed(3, 3, "REPLACE", "IRIS.REPLACED");
        renamed(4, 4, "STUFF", "IRIS.STUFFED");
        renamed(1, 3, "$EXTRACT", "IRIS.EXTRACTED");
        renamed(2, 4, "INSTR", "IRIS.OCCURRENCE", "$PIECE", "IRIS.PIECE");
        renamed(1, MANY, "STRING", "IRIS.JOINED");
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
