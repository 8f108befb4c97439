package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.AdaptedStatement.Answer;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.AdaptedStatement.Routine;
import io.github.exposediris.wire.engine.WireType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** SET and SHOW: the transaction modes of IRIS, its lock timeout, and the settings that PostgreSQL drivers send of themselves. */
final class Settings {
    /** Sent by drivers; nothing of the stand-in depends on them. */
    private static final Set<String> OF_DRIVERS = Set.of(
            "EXTRA_FLOAT_DIGITS", "APPLICATION_NAME", "CLIENT_ENCODING", "DATESTYLE", "TIMEZONE", "TIME", "INTERVALSTYLE",
            "CLIENT_MIN_MESSAGES", "STANDARD_CONFORMING_STRINGS", "SEARCH_PATH", "NAMES");
    private static final Map<String, String> TIMEOUTS = Map.of("STATEMENT_TIMEOUT", "QUERY_TIMEOUT", "LOCK_TIMEOUT", "LOCK_TIMEOUT");

    private final Transactions transactions;
    private final ReportedParameters reported;

    Settings(Transactions transactions, ReportedParameters reported) {
        this.transactions = transactions;
        this.reported = reported;
    }

    AdaptedStatement set(SqlText text) throws SQLException {
        int at = text.hasAny(1, "SESSION", "LOCAL") && !text.at(2).is("=") ? 2 : 1;
        if (text.at(at).is("TRANSACTION")) {
            return modes(text, at + 1);
        } else if (text.has(at, "CHARACTERISTICS", "AS", "TRANSACTION")) {
            return modes(text, at + 3);
        } else if (text.has(at, "OPTION", "LOCK_TIMEOUT", "=")) {
            return timeout("LOCK_TIMEOUT", 1_000L * number(text.at(at + 3)));
        } else if (TIMEOUTS.containsKey(text.at(at).upper())) {
            return timeout(TIMEOUTS.get(text.at(at).upper()), milliseconds(text.at(at + 2)));
        } else if (!text.at(1).is("LOCAL") && reported.has(parameter(text, at))) {
            return reportedParameter(parameter(text, at), text, at);
        } else if (OF_DRIVERS.contains(text.at(at).upper())) {
            return TransactionVerbs.routine("SET", () -> {});
        }
        throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no option that the stand-in has");
    }

    AdaptedStatement show(SqlText text) throws SQLException {
        if (text.has(1, "TRANSACTION", "ISOLATION", "LEVEL") || text.at(1).is("TRANSACTION_ISOLATION")) {
            return answer("transaction_isolation", transactions.isolation().shown());
        }
        String name = parameter(text, 1);
        String value = reported.values().get(name);
        if (value != null) {
            return answer(reported.name(name), value);
        }
        throw SqlCode.STATEMENT_EXPECTED.failure("'" + text.at(0).text() + "' found");
    }

    /** The name of a parameter, two of which may be spelled otherwise. */
    private static String parameter(SqlText text, int at) {
        if (text.has(at, "TIME", "ZONE")) {
            return "TimeZone";
        }
        return text.at(at).is("NAMES") ? "client_encoding" : text.at(at).text();
    }

    private AdaptedStatement reportedParameter(String name, SqlText text, int at) throws SQLException {
        int from = text.has(at, "TIME", "ZONE") ? at + 2 : text.at(at).is("NAMES") ? at + 1 : at + 2;
        String value = reported.checked(name, value(name, text, from));
        return TransactionVerbs.routine("SET", () -> reported.set(name, value));
    }

    /** The value as it was spelled, a list with a comma and a blank between its parts. */
    private String value(String name, SqlText text, int from) {
        if (text.at(from).is("DEFAULT") || text.at(from).is("LOCAL")) {
            return reported.initial(name);
        }
        StringBuilder value = new StringBuilder();
        for (int at = from; at < text.size(); at++) {
            Token token = text.at(at);
            value.append(token.is(",") ? ", " : token.kind() == Token.Kind.STRING ? token.string() : token.text());
        }
        return value.toString();
    }

    private AdaptedStatement modes(SqlText text, int from) throws SQLException {
        TransactionModes.at(text, from, transactions.isolation());
        return TransactionVerbs.routine("SET", () -> {
            Isolation level = TransactionModes.at(text, from, transactions.isolation()).isolation();
            if (level != null) {
                transactions.isolate(level);
            }
        });
    }

    private static AdaptedStatement timeout(String engineSetting, long milliseconds) {
        return new Routine("SET", List.of(), (connection, arguments) -> {
            apply(connection, "SET " + engineSetting + " " + milliseconds);
            return -1;
        });
    }

    private static void apply(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AdaptedStatement answer(String name, String value) {
        return new Answer("SHOW", List.of(new Column(name, WireType.TEXT)), List.of(List.of(value)));
    }

    private static int number(Token token) throws SQLException {
        String digits = token.kind() == Token.Kind.STRING ? token.string() : token.text();
        if (!digits.matches("\\d{1,9}")) {
            throw SqlCode.INVALID_STATEMENT.failure("A whole number was expected");
        }
        return Integer.parseInt(digits);
    }

    /** A PostgreSQL duration: milliseconds, or a number with its unit. */
    private static long milliseconds(Token token) throws SQLException {
        String text = (token.kind() == Token.Kind.STRING ? token.string() : token.text()).toLowerCase(Locale.ROOT).strip();
        String digits = text.replaceAll("[^0-9]", "");
        long number = number(Token.of(Token.Kind.NUMBER, digits));
        if (text.endsWith("min")) {
            return number * 60_000;
        }
        return text.endsWith("s") && !text.endsWith("ms") ? number * 1_000 : number;
    }
}
