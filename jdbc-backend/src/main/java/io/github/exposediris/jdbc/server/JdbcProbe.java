package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.server.CapabilityProbe;
import io.github.exposediris.core.server.ProbeAnswer;
import io.github.exposediris.core.server.ProbeQuestion;
import io.github.exposediris.core.server.ProbeQuestion.Seat;
import io.github.exposediris.core.server.ServerAnnouncement;
import io.github.exposediris.core.server.ServerCapabilities;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** Carries core's probe over two connections. For one thread, once. */
public final class JdbcProbe {
    private final Connection first;
    private final SecondConnection second;

    private JdbcProbe(Connection first, SecondConnection second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Asks what decides how statements are sent. Blocking.
     *
     * @throws SQLException if no connection is to be had, or it is lost
     */
    static Probed needed(ConnectionSource connections) throws SQLException {
        return run(connections, CapabilityProbe::needed);
    }

    /**
     * Asks for more than {@link #needed} does, for a person to read. Blocking.
     *
     * @throws SQLException if no connection is to be had, or it is lost
     */
    public static ServerCapabilities thorough(ConnectionSource connections) throws SQLException {
        return run(connections, CapabilityProbe::thorough).capabilities();
    }

    private static Probed run(ConnectionSource connections, Function<ServerAnnouncement, CapabilityProbe> begin)
            throws SQLException {
        try (Connection first = connections.open();
                SecondConnection second = new SecondConnection(connections)) {
            ServerCapabilities found = new JdbcProbe(first, second).run(begin.apply(Announcements.of(first)));
            return new Probed(found, !first.isClosed());
        }
    }

    private ServerCapabilities run(CapabilityProbe probe) throws SQLException {
        CapabilityProbe now = probe;
        Optional<ProbeQuestion> question = now.next();
        while (question.isPresent()) {
            now = now.answered(answer(question.get()));
            question = now.next();
        }
        return now.result();
    }

    private ProbeAnswer answer(ProbeQuestion question) throws SQLException {
        if (question.seat() == Seat.SECOND) {
            return second.ask(question);
        }
        return first.isClosed() ? new ProbeAnswer.Nothing("the server was silent before") : AskedQuestion.ask(first, question);
    }
}
