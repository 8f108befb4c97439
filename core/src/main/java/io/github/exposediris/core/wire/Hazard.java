package io.github.exposediris.core.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What iris-pgwire 1.0 changes in the text of a statement, in literals and names as well, told by what is left in a text that is ready to
 * be sent. The sources are files of that server, under {@code src/iris_pgwire/}.
 */
enum Hazard {
    /** {@code protocol.py:1446-1463}, and {@code iris_executor.py:306-404}. */
    SEMICOLON(";", "cuts a statement at every ';'", ";"),
    /** {@code protocol.py:382-470}. */
    MARKER("\\$\\d", "makes a parameter of '$' and a digit, in names too", "$"),
    /** {@code protocol.py:382-470}. */
    CAST_OPERATOR("::", "makes a CAST of '::'", "::"),
    /** {@code sql_translator/parser.py:384-412}; only these very words, which are written in lower case otherwise. */
    TYPE_NAME("\\b(?:DOUBLE|TINYINT|LONGVARBINARY|VARBINARY|BLOB|LONGVARCHAR|CLOB)\\b",
            "puts another type in the place of this one", "DOUBLE", "TINYINT", "BINARY", "BLOB", "LONGVARCHAR", "CLOB"),
    /** {@code sql_translator/mappings/functions.py}. */
    FUNCTION("(?i)%SQLUPPER\\s*\\(|\\bMINUS\\b|\\bJSON_(?:OBJECT|ARRAY|VALUE|QUERY|TABLE|EXISTS)\\s*\\(",
            "puts a word of PostgreSQL in the place of %SQLUPPER, MINUS or a function of JSON", "%SQLUPPER", "MINUS", "JSON_"),
    /** {@code iris_executor.py:597-798}. */
    ANSWERED_WORD("(?i)CURRENT_SETTING|SET_CONFIG|PG_ADVISORY_UNLOCK_ALL|CURRENT_DATABASE|VERSION\\(\\)|DISCARD ALL",
            "answers a statement with this word by itself", "CURRENT_", "SET_CONFIG", "PG_", "VERSION()", "DISCARD ALL"),
    /** {@code iris_executor.py:1231-2266}. */
    CATALOG_WORD("(?i)PG_(?:ENUM|NAMESPACE|CONSTRAINT|EXTENSION|PROC|VIEWS|CLASS|ATTRIBUTE|TYPE|CATALOG)"
            + "|CONSTR\\.CONNAME|ATT\\.ATT(?:NAME|TYPID)",
            "takes this word for a question of PostgreSQL's catalogue", "PG_", "CONSTR.", "ATT."),
    /** {@code integratedml.py:42-53}. */
    MODEL("(?i)\\b(?:CREATE|TRAIN)\\s+MODEL\\b|\\bPREDICT\\s*\\(", "runs statements on models twice", "MODEL", "PREDICT"),
    /** {@code schema_mapper.py:65-88}. */
    PUBLIC("(?i)=\\s*'public'|\"public\"\\s*\\.|\\bpublic\\s*\\.", "takes SQLUser for the schema public", "PUBLIC"),
    /** {@code vector_optimizer.py:391-527}. */
    VECTOR_OPERATOR("<=>|<#>|<->", "puts the similarity in the place of a distance", "<=>", "<#>", "<->"),
    /** {@code iris_executor.py:2471-2812}. */
    RETURNING("(?is)^\\s*(?:INSERT|UPDATE|DELETE)\\b.*\\sRETURNING\\s", "cuts RETURNING off, which IRIS does not have", "RETURNING"),
    /** {@code vector_optimizer.py:529-583}. */
    LIMIT("(?i)\\sLIMIT\\s+\\d+(?:\\s+OFFSET\\s+\\d+)?\\s*$", "drops the OFFSET behind a LIMIT", "LIMIT"),
    /** {@code vector_optimizer.py:862-867}. */
    LIST("'\\[", "takes a literal in square brackets for a vector", "'["),
    /** {@code sql_translator/date_translator.py:28}. */
    DATE("'\\d{4}-\\d\\d-\\d\\d'", "puts a literal that looks like a date into TO_DATE", "'"),
    /** {@code sql_translator/translator.py:583}. */
    COMMENT("--", "takes the rest of the statement for a comment", "--");

    private final Pattern pattern;
    private final String effect;
    private final List<String> words;

    /** The words, in upper case, are what a text must have one of for the pattern to be found in it: much faster than the pattern. */
    Hazard(String pattern, String effect, String... words) {
        this.pattern = Pattern.compile(pattern);
        this.effect = effect;
        this.words = List.of(words);
    }

    private boolean isIn(String sql, String upper) {
        return words.stream().anyMatch(upper::contains) && pattern.matcher(sql).find();
    }

    /** Refuses a statement in which something is left that would be changed. */
    static void check(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        for (Hazard hazard : values()) {
            if (hazard.isIn(sql, upper)) {
                throw Refusal.of(
                        sql, hazard.effect, "Use another name or word, bind the value as a parameter, or use InterSystems' driver.");
            }
        }
    }
}
