package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The whole contract. A backend subclasses this and says how it connects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendContract
        implements AdaptationContract,
                CommonTableContract,
                ErrorContract,
                JoinContract,
                KeyContract,
                NameContract,
                NumberContract,
                OtherValueContract,
                PageContract,
                QueryContract,
                RandomRowContract,
                SchemaContract,
                SetContract,
                SpellingContract,
                StatementContract,
                TextContract,
                TimeContract,
                TransactionContract,
                ValueContract,
                VectorContract,
                VersionContract,
                ViewContract,
                WriteContract {
    private ServerUnderTest server;
    private BackendUnderTest backend;
    private BackendUnderTest before2025;

    /** Set up by {@link #connectOnce}. */
    @SuppressWarnings("NullAway.Init")
    protected BackendContract() {}

    /** The backend, connected to that server. */
    protected abstract BackendUnderTest connect(IrisOptions options);

    /** The server that the contract runs on. */
    protected ServerUnderTest chosenServer() {
        return ServerUnderTest.chosen();
    }

    @BeforeAll
    void connectOnce() {
        server = chosenServer();
        backend = connect(server.options());
        before2025 = connect(server.options().withRelease(new ServerRelease(2024, 1)));
    }

    @BeforeEach
    void createTablesAnew() {
        transaction(tx -> tx.drop(TEXTS, WRITERS, SAMPLES));
        transaction(tx -> tx.create(WRITERS, TEXTS, SAMPLES));
    }

    @AfterAll
    void disconnect() {
        try {
            transaction(tx -> tx.drop(TEXTS, WRITERS, SAMPLES));
        } finally {
            before2025.close();
            backend.close();
            server.close();
        }
    }

    @Override
    public final BackendUnderTest backend() {
        return backend;
    }

    @Override
    public final BackendUnderTest before2025() {
        return before2025;
    }

    @Override
    public final ServerUnderTest server() {
        return server;
    }
}
