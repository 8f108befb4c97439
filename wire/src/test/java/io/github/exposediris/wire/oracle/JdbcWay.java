package io.github.exposediris.wire.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The ways in which pgjdbc talks to a server. */
enum JdbcWay {
    /** Every statement without a name, values as text. */
    TEXT("prepareThreshold=0&binaryTransfer=false"),
    /** A named statement from the first use on. */
    NAMED("prepareThreshold=1"),
    /** A named statement, and every type that the driver knows in binary. */
    BINARY("prepareThreshold=-1&binaryTransferEnable=" + JdbcWay.BINARY_TYPES),
    /** The simple protocol. */
    SIMPLE("preferQueryMode=simple"),
    /** The simple protocol but for prepared statements. */
    MIXED("preferQueryMode=extendedForPrepared");

    private static final String BINARY_TYPES =
            "bool,int2,int4,int8,float4,float8,numeric,date,time,timestamp,timestamptz,uuid,bytea,text,varchar,"
                    + "1000,1001,1005,1007,1016,1021,1022,1231,1009,1015,1182,1183,1115,1185,2951";
    static final List<JdbcWay> ALL = List.of(values());

    /** Those that differ for a statement without parameters, and for a value. */
    static final List<JdbcWay> MAIN = List.of(TEXT, BINARY, SIMPLE);

    private final String options;

    JdbcWay(String options) {
        this.options = options;
    }

    /** What a call does with its connection. */
    @FunctionalInterface
    interface Body {
        void run(Connection connection, Log log) throws Exception;
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes a call in this way; a failure that the call lets through is part of what came of it. */
    DriverCall.Body call(Body body) {
        return (target, log) -> {
            try (Connection connection = target.jdbc(options + "&connectTimeout=10&socketTimeout=30")) {
                try {
                    body.run(connection, log);
                } catch (SQLException failure) {
                    log.failure(failure.getSQLState());
                }
                log.status(connection);
            }
        };
    }
}
