package io.github.exposediris.embedded.pgwire;

import static io.github.exposediris.embedded.pgwire.PgWireMode.EMBEDDED;
import static io.github.exposediris.embedded.pgwire.PgWireMode.EXTERNAL;

import java.util.Set;

/**
 * What iris-pgwire 1.0.1 does otherwise than a PostgreSQL server in front of IRIS would, each a switch of its own. Sources are files
 * and lines under {@code src/iris_pgwire/} of github.com/intersystems-community/iris-pgwire at commit 54d8128; "seen at run time"
 * is what that server did when it was run over a stand-in for IRIS.
 */
public enum PgWireFault {
    /** Nobody is asked for a password, whoever was to be let in. Source: protocol.py:710-717, server.py:67. */
    PASSWORD_NOT_ASKED(EMBEDDED, EXTERNAL),

    /** Any database name is taken and none is used. Source: server.py:254-267. */
    DATABASE_IGNORED(EMBEDDED, EXTERNAL),

    /** Any protocol version but 3.0 is refused with 08006 instead of being negotiated. Source: protocol.py:873-874. */
    ONLY_PROTOCOL_3_0(EMBEDDED, EXTERNAL),

    /** It announces server_version_num and a version of its own, and no session_authorization. Source: protocol.py:1269-1284. */
    OWN_PARAMETERS(EMBEDDED, EXTERNAL),

    /** A cancel request cancels nothing. Source: iris_executor.py:4493-4506. */
    CANCEL_IGNORED(EMBEDDED),

    /** A cancel request closes the client's socket, and its statement goes on in IRIS. Source: iris_executor.py:4510-4542. */
    CANCEL_CLOSES_SOCKET(EXTERNAL),

    /** An empty simple query gets no answer at all, so that pgjdbc's isValid waits for ever. Source: protocol.py:1461-1465. */
    EMPTY_QUERY_UNANSWERED(EMBEDDED, EXTERNAL),

    /** A simple query is cut at every semicolon, also within literals. Source: protocol.py:1446-1463. */
    CUT_AT_ANY_SEMICOLON(EMBEDDED, EXTERNAL),

    /** After an error the rest of a simple query is run all the same. Source: protocol.py:1475-1494. */
    GOES_ON_AFTER_ERROR(EMBEDDED, EXTERNAL),

    /** {@code $2} becomes {@code ?}, also within literals; values go by the order in the text. Source: protocol.py:382-470. */
    MARKERS_REPLACED_ANYWHERE(EMBEDDED, EXTERNAL),

    /** {@code ?::t}, {@code 'x'::t} and {@code 1::t} become CASTs, also within literals. Source: protocol.py:382-470. */
    CAST_OPERATOR_REPLACED(EMBEDDED, EXTERNAL),

    /** White space of a prepared text collapses, in literals too; a comment takes the rest. Source: sql_translator/translator.py:583. */
    WHITE_SPACE_COLLAPSED(EMBEDDED, EXTERNAL),

    /**
     * DOUBLE becomes DOUBLE PRECISION once for each time that it stands in a prepared text, CLOB becomes TEXT, VARBINARY BYTEA and so
     * on. Source: sql_translator/parser.py:384-412, sql_translator/translator.py:466-473.
     */
    TYPE_NAMES_TRANSLATED(EMBEDDED, EXTERNAL),

    /** JSON functions of IRIS in a prepared text become PostgreSQL's. Source: iris_constructs.py:241-460, seen at run time. */
    JSON_FUNCTIONS_TRANSLATED(EMBEDDED, EXTERNAL),

    /** %SQLUPPER and MINUS, with TOP also NVL and ISNULL, become PostgreSQL's words. Source: sql_translator/, seen at run time. */
    FUNCTIONS_TRANSLATED(EMBEDDED, EXTERNAL),

    /** An alias in ORDER BY becomes the text between the last comma and AS. Source: protocol.py:37-118. */
    ORDER_BY_ALIAS_REPLACED(EMBEDDED, EXTERNAL),

    /** After an error the messages up to Sync are answered all the same. Source: protocol.py, each handler, seen at run time. */
    NO_SKIP_TO_SYNC(EMBEDDED, EXTERNAL),

    /** Describing a portal runs its statement, and Execute runs it again. Source: protocol.py:3252-3273, 3453-3460. */
    RUN_TO_BE_DESCRIBED(EMBEDDED, EXTERNAL),

    /** Describing a prepared query runs it with NULL for each parameter. Source: protocol.py:3157-3195. */
    DESCRIBED_WITH_NULLS(EMBEDDED, EXTERNAL),

    /** Only a text that begins with SELECT or SHOW is described; rows of others come without. Source: protocol.py:3252-3273. */
    DESCRIBED_BY_FIRST_WORD(EMBEDDED, EXTERNAL),

    /** Execute sends all rows, however few it is asked for. Source: protocol.py:3319-3323. */
    ROW_LIMIT_IGNORED(EMBEDDED, EXTERNAL),

    /** An empty prepared text is answered with NoData and SELECT 0. Source: seen at run time. */
    EMPTY_PREPARED_QUERY_RUN(EMBEDDED, EXTERNAL),

    /** A statement or portal takes the place of another of its name. Source: protocol.py:247-248. */
    NAMES_TAKEN_OVER(EMBEDDED, EXTERNAL),

    /** Portals outlive their transaction. Source: protocol.py:247-248. */
    PORTALS_NEVER_END(EMBEDDED, EXTERNAL),

    /** Several statements in one prepared text are all run, and the last one's result is sent. Source: iris_executor.py:306-404. */
    SEVERAL_STATEMENTS_PREPARED(EMBEDDED),

    /** Parameters whose type the client leaves open are told as unknown (705), but for those in a CAST. Source: protocol.py:472-576. */
    PARAMETERS_UNKNOWN(EMBEDDED, EXTERNAL),

    /** A text that reads as a number of Python is one, whatever its type: "00123" is 123. Source: protocol.py:2937-2952. */
    TEXT_READ_AS_NUMBER(EMBEDDED, EXTERNAL),

    /** A binary value of 12 bytes or more is an array or garbage; a shorter one goes by its length. Source: protocol.py:3644-3833. */
    BINARY_GUESSED(EMBEDDED, EXTERNAL),

    /** An integer from 5e14 to 1.5e15 becomes a timestamp in an INSERT. Source: iris_executor.py:2417-2448. */
    LARGE_INTEGER_AS_TIMESTAMP(EMBEDDED),

    /** An empty string is read as NULL. Source: iris_executor.py:98-126. */
    EMPTY_STRING_READ_AS_NULL(EMBEDDED),

    /** Column types are guessed from the values of the first row. Source: iris_executor.py:266-304, 2921-3098. */
    TYPES_FROM_FIRST_ROW(EMBEDDED),

    /** A query without rows is described with all columns of its first table. Source: iris_executor.py:3104-3194. */
    TABLE_FOR_NO_ROWS(EMBEDDED),

    /**
     * Column types go by a wrong list of codes: DOUBLE is time, BIGINT text, NUMERIC float8. Source:
     * iris_executor.py:4183-4197, 3534-3560.
     */
    TYPES_FROM_CODES(EXTERNAL),

    /** A date is sent as the number of days since 2000-01-01. Source: iris_executor.py:3613-3668, protocol.py:1936-1940. */
    DATES_AS_DAYS(EXTERNAL),

    /** Labels are in lower case. Source: protocol.py:1780-1781. */
    LABELS_IN_LOWER_CASE(EMBEDDED, EXTERNAL),

    /** Labels are cut out of the text; sub-queries make them column1, column2. Source: iris_executor.py:2921-3098. */
    LABELS_FROM_TEXT(EMBEDDED),

    /** What cannot be sent in binary is sent as text that is said to be binary. Source: protocol.py:1941-2091. */
    TEXT_SAID_TO_BE_BINARY(EMBEDDED, EXTERNAL),

    /** Bytes are sent as Python writes them, b'...'. Source: protocol.py:1937. */
    BYTES_AS_PYTHON(EMBEDDED, EXTERNAL),

    /** Each SELECT is followed by a probe that IRIS refuses. Source: iris_executor.py:3917. */
    METADATA_PROBED(EMBEDDED),

    /** The count of changed rows is 0. Source: iris_executor.py:3286, 3697, 4293-4304. */
    COUNTS_ARE_ZERO(EMBEDDED, EXTERNAL),

    /** Command tags are INSERT 0 0 0, UPDATE 0 0, CREATE 0, UNKNOWN 0. Source: iris_executor.py:4293-4304. */
    ODD_TAGS(EMBEDDED, EXTERNAL),

    /** Every failure of IRIS has SQLSTATE 42000. Source: protocol.py:1612-1615, 3462-3464. */
    ONE_SQLSTATE(EMBEDDED, EXTERNAL),

    /** The message of a failure has no SQLCODE. Source: seen at run time. */
    NO_SQLCODE(EMBEDDED),

    /** The protocol's own failures have states of the server's: 42P02, 42P03. Source: protocol.py, each handler, seen at run time. */
    OWN_STATES(EMBEDDED, EXTERNAL),

    /** An error has severity, SQLSTATE and message only. Source: protocol.py:1324-1338. */
    THREE_ERROR_FIELDS(EMBEDDED, EXTERNAL),

    /** SET is answered and does nothing. Source: protocol.py:1533-1535, 2312-2366, 2636. */
    SET_SWALLOWED(EMBEDDED, EXTERNAL),

    /** SHOW answers "unknown" but for eight settings. Source: iris_executor.py:562-590. */
    SHOW_UNKNOWN(EMBEDDED, EXTERNAL),

    /** A text that holds VERSION(), CURRENT_DATABASE and such never reaches IRIS. Source: iris_executor.py:597-798. */
    WORDS_HIJACKED(EMBEDDED, EXTERNAL),

    /** Questions of pg_catalog get canned rows, whatever they ask for. Source: iris_executor.py:1231-2266. */
    CATALOG_CANNED(EMBEDDED),

    /** Questions of pg_catalog go to IRIS, which has none. Source: seen at run time. */
    CATALOG_PASSED_ON(EXTERNAL),

    /** All clients share one process of IRIS and its transaction. Source: iris_executor.py:4412-4449. */
    ONE_TRANSACTION_FOR_ALL(EMBEDDED),

    /** A client that leaves within a transaction leaves it open. Source: seen at run time. */
    NO_ROLLBACK_AT_END(EMBEDDED),

    /** BEGIN, COMMIT and ROLLBACK are answered and do nothing. Source: iris_executor.py:4412-4449. */
    TRANSACTIONS_IGNORED(EXTERNAL),

    /** Every statement takes whichever of ten connections comes first. Source: iris_executor.py:46-48, 3748-3804. */
    ANY_CONNECTION(EXTERNAL),

    /** The connection of a failed statement is lost. Source: iris_executor.py:3711-3726. */
    CONNECTION_LOST_AT_FAILURE(EXTERNAL),

    /** BEGIN with modes leaves the session idle, as told. Source: protocol.py:1511-1522, 2665-2719. */
    IDLE_AFTER_BEGIN_WITH_MODES(EMBEDDED, EXTERNAL),

    /**
     * Names without quotes are changed to upper case; in CREATE TABLE the columns up to the first closing bracket to lower case.
     * Source: sql_translator/identifier_normalizer.py:139-188, 199-240.
     */
    NAMES_IN_UPPER_CASE(EMBEDDED, EXTERNAL),

    /** The schema public is SQLUser, in comparisons and literals too. Source: schema_mapper.py:65-88. */
    PUBLIC_IS_SQLUSER(EMBEDDED, EXTERNAL),

    /** A literal that looks like a date is put into TO_DATE. Source: sql_translator/date_translator.py:28, 55-63. */
    DATE_LITERALS_CONVERTED(EMBEDDED, EXTERNAL),

    /** LIMIT n becomes TOP n in the first SELECT, and OFFSET m is dropped. Source: vector_optimizer.py:529-583. */
    LIMIT_BECOMES_TOP(EMBEDDED, EXTERNAL),

    /** {@code <=>} becomes the similarity and the order stays ascending. Source: vector_optimizer.py:391-527. */
    VECTOR_OPERATORS_REPLACED(EMBEDDED, EXTERNAL),

    /** With a vector about, every literal list in a change is put into TO_VECTOR. Source: vector_optimizer.py:139-147, 862-867. */
    LISTS_MADE_VECTORS(EMBEDDED, EXTERNAL),

    /** A vector that is bound in an ordered similarity search becomes a literal. Source: vector_optimizer.py:163-258. */
    VECTORS_INLINED(EMBEDDED, EXTERNAL),

    /** RETURNING is cut off and the row read anew, for one row with a key named id. Source: iris_executor.py:2471-2812. */
    RETURNING_EMULATED(EMBEDDED),

    /**
     * LAST_IDENTITY() is unset, as IRIS documents it for Dynamic SQL. Source: InterSystems SQL Reference, LAST_IDENTITY;
     * iris_executor.py:2674-2678.
     */
    LAST_IDENTITY_UNSET(EMBEDDED);

    private final Set<PgWireMode> modes;

    PgWireFault(PgWireMode... modes) {
        this.modes = Set.of(modes);
    }

    /** The modes in which the server shows the fault. */
    public Set<PgWireMode> modes() {
        return modes;
    }
}
