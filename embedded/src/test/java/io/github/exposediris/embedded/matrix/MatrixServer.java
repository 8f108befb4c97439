package io.github.exposediris.embedded.matrix;

import io.github.exposediris.core.connect.IrisEndpoint;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the rows run: an EmbeddedIris, or a server that was there before, such as an IRIS behind a gateway. */
final class MatrixServer implements AutoCloseable {
    private final @Nullable EmbeddedIris standIn;
    private final IrisOptions options;

    private MatrixServer(@Nullable EmbeddedIris standIn, IrisOptions options) {
        this.standIn = standIn;
        this.options = options;
    }

    /** The server that the system property {@code support.matrix.url} names, or an EmbeddedIris. */
    static MatrixServer open() {
        String url = System.getProperty("support.matrix.url", "");
        if (!url.isEmpty()) {
            return new MatrixServer(null, IrisOptions.parse(url));
        }
        EmbeddedIris iris = EmbeddedIris.start();
        return new MatrixServer(iris, IrisOptions.parse("iris://_SYSTEM@" + iris.host() + ":" + iris.port() + "/USER"));
    }

    /** Runs a row; what it creates is dropped before and after it. */
    void tryOut(Feature feature) throws SQLException {
        Leftovers leftovers = Leftovers.of(feature);
        try (Connection own = connect();
                Connection other = feature.hasOther() ? connect() : own) {
            leftovers.drop(own);
            try {
                new Trial(feature, standIn == null, own, other).run();
            } finally {
                Leftovers.rollBack(other);
                Leftovers.rollBack(own);
                leftovers.drop(own);
            }
        }
    }

    @Override
    public void close() {
        if (standIn != null) {
            standIn.close();
        }
    }

    private Connection connect() throws SQLException {
        if (!(options.endpoint() instanceof IrisEndpoint.Server server)) {
            throw new IllegalArgumentException("support.matrix.url names no server: it shall begin with iris://");
        }
        Properties properties = new Properties();
        properties.setProperty("user", options.user());
        properties.setProperty("password", Objects.requireNonNullElse(options.password(), ""));
        String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + options.namespace();
        return DriverManager.getConnection(url, properties);
    }
}
