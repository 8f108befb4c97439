package io.github.exposediris.jdbc.intersystems;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The savepoints of a connection's transaction. The driver keeps their names beyond the transaction, and beyond a rollback to one, and
 * refuses a name that it keeps; only {@code releaseSavepoint}, which sends nothing, makes it forget. It also writes the name into its
 * statement as it is. For the connection's thread.
 */
final class Savepoints {
    /** Source: InterSystems SQL Reference, SAVEPOINT: an identifier; names that begin with SYS are reserved. */
    private static final Pattern NAME = Pattern.compile("(?!(?i:SYS))[A-Za-z][A-Za-z0-9_]{0,126}");

    private final Map<String, Savepoint> open = new LinkedHashMap<>();
    private int unnamed;

    Savepoint set(Connection connection, @Nullable String name) throws SQLException {
        String given = name == null ? "unnamed_" + ++unnamed : name;
        if (!NAME.matcher(given).matches()) {
            throw new SQLException("A savepoint of IRIS is named by a letter, then letters, digits and _, and not SYS…; nothing was sent.",
                    "3B001", 301);
        }
        Savepoint earlier = open.remove(key(given));
        if (earlier != null) {
            connection.releaseSavepoint(earlier);
        }
        Savepoint savepoint = connection.setSavepoint(given);
        open.put(key(given), savepoint);
        return savepoint;
    }

    /** IRIS deletes that savepoint and those after it. */
    void rollback(Connection connection, Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
        List<String> names = new ArrayList<>(open.keySet());
        int first = names.indexOf(key(savepoint.getSavepointName()));
        for (String name : first < 0 ? List.<String>of() : names.subList(first, names.size())) {
            connection.releaseSavepoint(open.remove(name));
        }
    }

    void forget(Connection connection) throws SQLException {
        for (Savepoint savepoint : open.values()) {
            connection.releaseSavepoint(savepoint);
        }
        open.clear();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
