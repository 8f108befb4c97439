package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.jdbc.connection.KeyRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which texts a program may execute on a connection, where it is in a transaction and where not. */
final class PlainTexts {
    private final Connection connection;
    private final ServerGuard guard;
    private final BooleanSupplier inTransaction;

    /** Of the connection as the program has it, and whether it is in a transaction now. */
    PlainTexts(Connection connection, ServerGuard guard, BooleanSupplier inTransaction) {
        this.connection = connection;
        this.guard = guard;
        this.inTransaction = inTransaction;
    }

    Connection connection() {
        return connection;
    }

    ServerGuard guard() {
        return guard;
    }

    /**
     * A text that may be executed now.
     *
     * @param given as JDBC's caller gave it
     * @param asked which keys he asks for; null for none
     * @throws io.github.exposediris.core.error.IrisException if it is refused
     */
    String checked(@Nullable Object given, @Nullable Object asked) throws SQLException {
        if (!(given instanceof String sql)) {
            throw new SQLException("There is no text to execute.", "22004");
        }
        checkedAgain(sql);
        SqlText text = SqlText.of(sql);
        if (asked != null && text != null && KeyRequest.ofInsert(sql, asked) != null) {
            guard.checkKey(table(text));
        }
        return sql;
    }

    /** The same text, which was checked once, in what may be another transaction. */
    String checkedAgain(String sql) {
        if (inTransaction.getAsBoolean() || guard.sendsTransactions()) {
            guard.checkInTransaction(sql);
        } else {
            guard.checkByItself(sql);
        }
        return sql;
    }

    /** What stands between INTO and the values. */
    private static String table(SqlText text) {
        StringBuilder name = new StringBuilder();
        int first = text.at(1).is("INTO") ? 2 : 1;
        for (int i = first; i < text.size() && (i == first || text.at(i).is(".") || text.at(i - 1).is(".")); i++) {
            name.append(text.at(i).text());
        }
        return name.toString();
    }
}
