package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The whole contract. A backend subclasses this and says how it connects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendContract
        implements ErrorContract, QueryContract, TransactionContract, ValueContract, VectorContract, WriteContract {
    private ServerUnderTest server;
    private BackendUnderTest backend;

    /** Set up by {@link #connectOnce}. */
    @SuppressWarnings("NullAway.Init")
    protected BackendContract() {}

    /** The backend, connected to that server. */
    protected abstract BackendUnderTest connect(IrisOptions options);

    @BeforeAll
    void connectOnce() {
        server = ServerUnderTest.chosen();
        backend = connect(server.options());
    }

    @BeforeEach
    void createTablesAnew() {
        transaction(tx -> tx.drop(TEXTS, WRITERS));
        transaction(tx -> tx.create(WRITERS, TEXTS));
    }

    @AfterAll
    void disconnect() {
        try {
            transaction(tx -> tx.drop(TEXTS, WRITERS));
        } finally {
            backend.close();
            server.close();
        }
    }

    @Override
    public final BackendUnderTest backend() {
        return backend;
    }

    @Override
    public final ServerUnderTest server() {
        return server;
    }
}
