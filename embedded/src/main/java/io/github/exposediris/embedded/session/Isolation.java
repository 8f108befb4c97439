package io.github.exposediris.embedded.session;

import java.sql.Connection;
import java.util.Locale;

/** The isolation levels of IRIS. Source: InterSystems SQL Reference, "SET TRANSACTION". */
enum Isolation {
    /** The default: what others have not committed is seen. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** Only what was committed is seen. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** As READ UNCOMMITTED, with conditions checked again; to the engine it is the same. */
    READ_VERIFIED(Connection.TRANSACTION_READ_UNCOMMITTED);

    private final int jdbc;

    Isolation(int jdbc) {
        this.jdbc = jdbc;
    }

    int jdbc() {
        return jdbc;
    }

    /** The level as SHOW TRANSACTION ISOLATION LEVEL tells it. */
    String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
