package io.github.exposediris.embedded.pgwire;

import static io.github.exposediris.embedded.pgwire.PgWireMode.EMBEDDED;
import static io.github.exposediris.embedded.pgwire.PgWireMode.EXTERNAL;

import java.util.Set;

/**
 * What iris-pgwire 1.0.1 does otherwise than a PostgreSQL server in front of IRIS would, each a switch of its own. Sources are files
 * and lines under {@code src/iris_pgwire/} of github.com/intersystems-community/iris-pgwire at commit 54d8128.
 */
public enum PgWireFault {
    /** Nobody is asked for a password, whoever was to be let in. Source: protocol.py:710-717, server.py:67. */
    PASSWORD_NOT_ASKED(EMBEDDED, EXTERNAL),

    /** Any database name is taken and none is used. Source: server.py:254-267. */
    DATABASE_IGNORED(EMBEDDED, EXTERNAL),

    /** Any protocol version but 3.0 is refused with 08006 instead of being negotiated. Source: protocol.py:873-874. */
    ONLY_PROTOCOL_3_0(EMBEDDED, EXTERNAL),

    /** It announces server_version 16.0 and server_version_num, and no session_authorization. Source: protocol.py:1269-1284. */
    OWN_PARAMETERS(EMBEDDED, EXTERNAL),

    /** A cancel request cancels nothing. Source: iris_executor.py:4493-4506. */
    CANCEL_IGNORED(EMBEDDED),

    /** A cancel request closes the client's socket, and its statement goes on in IRIS. Source: iris_executor.py:4510-4542. */
    CANCEL_CLOSES_SOCKET(EXTERNAL),

    /** An empty simple query gets no answer at all, not even ReadyForQuery. Source: protocol.py:1461-1465. */
    EMPTY_QUERY_UNANSWERED(EMBEDDED, EXTERNAL),

    /** A simple query is cut at every semicolon, also within literals. Source: protocol.py:1446-1463. */
    CUT_AT_ANY_SEMICOLON(EMBEDDED, EXTERNAL),

    /** After an error the rest of a simple query is run all the same. Source: protocol.py:1475-1494. */
    GOES_ON_AFTER_ERROR(EMBEDDED, EXTERNAL),

    /** {@code $1} becomes {@code ?} in the order of the text, also within literals. Source: protocol.py:382-470. */
    MARKERS_REPLACED_ANYWHERE(EMBEDDED, EXTERNAL),

    /** {@code ?::t}, {@code 'x'::t} and {@code 1::t} become CASTs, also within literals. Source: protocol.py:382-470. */
    CAST_OPERATOR_REPLACED(EMBEDDED, EXTERNAL),

    /** White space of a prepared text collapses, within literals too; a comment takes the rest. Source: sql_translator/translator.py:583. */
    WHITE_SPACE_COLLAPSED(EMBEDDED, EXTERNAL),

    /** DOUBLE becomes DOUBLE PRECISION once for each time that it occurs, CLOB becomes TEXT and so on. Source: sql_translator/parser.py:384-412. */
    TYPE_NAMES_TRANSLATED(EMBEDDED, EXTERNAL),

    /** JSON_OBJECT and JSON_ARRAY become functions of PostgreSQL. Source: sql_translator/translator.py:466-473. */
    JSON_FUNCTIONS_TRANSLATED(EMBEDDED, EXTERNAL),

    /** Other names of IRIS become PostgreSQL's: %SQLUPPER, MINUS; with TOP also NVL, ISNULL. Source: sql_translator/translator.py:466-473. */
    FUNCTIONS_TRANSLATED(EMBEDDED, EXTERNAL),

    /** An alias in ORDER BY becomes what stands behind the last comma before it. Source: protocol.py:37-118. */
    ORDER_BY_ALIAS_REPLACED(EMBEDDED, EXTERNAL),

    /** After an error the messages up to Sync are answered all the same. Source: protocol.py:1500-1530. */
    NO_SKIP_TO_SYNC(EMBEDDED, EXTERNAL);

    private final Set<PgWireMode> modes;

    PgWireFault(PgWireMode... modes) {
        this.modes = Set.of(modes);
    }

    /** The modes in which the server shows the fault. */
    public Set<PgWireMode> modes() {
        return modes;
    }
}
