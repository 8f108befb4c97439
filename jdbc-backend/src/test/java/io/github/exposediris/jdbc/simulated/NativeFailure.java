package io.github.exposediris.jdbc.simulated;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Failures as the driver words them: the error code is the SQLCODE without its sign, and SQLSTATE is S1000 for most. Sources: InterSystems
 * documentation, "Using Java with InterSystems Software", error codes of JDBC; seen: a refused connection is 461 with 08S01.
 */
final class NativeFailure {
    private static final Pattern CODE = Pattern.compile("\\[SQLCODE: <-?(\\d+)>");
    private static final Set<Integer> INTEGRITY = Set.of(104, 108);
    private static final int COMMUNICATION = 461;

    private NativeFailure() {}

    static SQLException of(SQLException told) {
        if (told instanceof SQLFeatureNotSupportedException) {
            return told;
        }
        Matcher code = CODE.matcher(String.valueOf(told.getMessage()));
        if (code.find()) {
            return failure(told, Integer.parseInt(code.group(1)));
        }
        return String.valueOf(told.getSQLState()).startsWith("08") ? failure(told, COMMUNICATION) : told;
    }

    private static SQLException failure(SQLException told, int code) {
        String message = String.valueOf(told.getMessage()).replace("ERROR: ", "");
        if (told instanceof BatchUpdateException batch) {
            return new BatchUpdateException(message, state(code), code, batch.getUpdateCounts());
        }
        return new SQLException(message, state(code), code);
    }

    static SQLException of(String message, String state, int code) {
        return new SQLException(message, state, code);
    }

    private static String state(int code) {
        if (code >= 1 && code <= 62) {
            return code == 30 || code == 33 || code == 39 ? "S0002" : code == 29 ? "S1000" : "37000";
        }
        if (INTEGRITY.contains(code)) {
            return "23000";
        }
        return code == COMMUNICATION ? "08S01" : "S1000";
    }
}
