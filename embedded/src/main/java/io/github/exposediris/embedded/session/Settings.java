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

    Settings(Transactions transactions) {
        this.transactions = transactions;
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
        } else if (OF_DRIVERS.contains(text.at(at).upper())) {
            return TransactionVerbs.routine("SET", () -> {});
        }
        throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no option that the stand-in has");
    }

    AdaptedStatement show(SqlText text) throws SQLException {
        if (text.has(1, "TRANSACTION", "ISOLATION", "LEVEL") || text.at(1).is("TRANSACTION_ISOLATION")) {
            return answer("transaction_isolation", transactions.isolation().shown());
        }
        for (Map.Entry<String, String> parameter : Parameters.ALL.entrySet()) {
            if (parameter.getKey().equalsIgnoreCase(text.at(1).text())) {
                return answer(parameter.getKey(), parameter.getValue());
            }
        }
        throw SqlCode.STATEMENT_EXPECTED.failure("'" + text.at(0).text() + "' found");
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
