package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.wire.WireStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The driver's statements that one statement of the program has become, to be closed with it. For the connection's thread. */
public final class GatewayStatements implements AutoCloseable {
    private final Connection connection;
    private final List<PreparedStatement> prepared = new ArrayList<>();
    private volatile @Nullable PreparedStatement last;

    /** None yet, on that connection of a driver. */
    public GatewayStatements(Connection connection) {
        this.connection = connection;
    }

    /** One with its arguments, which are texts. */
    public PreparedStatement prepare(WireStatement statement) throws SQLException {
        PreparedStatement next = connection.prepareStatement(statement.sql());
        prepared.add(next);
        last = next;
        for (int i = 0; i < statement.arguments().size(); i++) {
            next.setString(i + 1, statement.arguments().get(i));
        }
        return next;
    }

    /** Asks the server to give the last of them up. From any thread; blocking. */
    public void cancel() throws SQLException {
        PreparedStatement running = last;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void close() throws SQLException {
        last = null;
        for (PreparedStatement statement : prepared) {
            statement.close();
        }
        prepared.clear();
    }
}
