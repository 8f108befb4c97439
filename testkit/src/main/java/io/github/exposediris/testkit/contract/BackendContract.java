package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.ServerProfile;
import io.github.exposediris.testkit.ServerUnderTest;
import io.github.exposediris.testkit.TransactionUnderTest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jetbrains.exposed.v1.core.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole contract. A backend subclasses this and says how it connects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ListedRefusals.class)
public abstract class BackendContract
        implements AdaptationContract,
                CommonTableContract,
                ErrorContract,
                HostileNameContract,
                InjectionContract,
                JoinContract,
                JsonTableContract,
                KeyContract,
                NameContract,
                NumberContract,
                OtherValueContract,
                PageContract,
                QueryContract,
                RandomRowContract,
                RefusedValueContract,
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
    private final Set<Need> differences = ConcurrentHashMap.newKeySet();
    private boolean inTransactions;

    /** Set up by {@link #connectOnce}. */
    @SuppressWarnings("NullAway.Init")
    protected BackendContract() {}

    /** The backend, connected to that server. */
    protected abstract BackendUnderTest connect(IrisOptions options);

    /** The server that the contract is run on. */
    @Override
    public ServerProfile serverProfile() {
        return ServerProfile.CLEAN;
    }

    @Override
    public final Set<Need> missing() {
        return serverProfile().missing();
    }

    /** Fewer for a backend that shares its ways with another one. */
    @Override
    public int randomValues() {
        return CommonTableContract.super.randomValues();
    }

    @Override
    public final boolean lacks(Need need) {
        boolean lacking = missing().contains(need);
        if (lacking) {
            differences.add(need);
        }
        return lacking;
    }

    /** What the test that ran expected otherwise than of a server that gives everything. */
    final Set<Need> takenDifferences() {
        Set<Need> taken = Set.copyOf(differences);
        differences.clear();
        return taken;
    }

    /** Starts it, or names the one that runs. */
    protected ServerUnderTest chosenServer() {
        return ServerUnderTest.of(serverProfile());
    }

    @BeforeAll
    void connectOnce() {
        server = chosenServer();
        backend = connect(server.options());
        before2025 = connect(server.options().withRelease(new ServerRelease(2024, 1)));
        anew(TEXTS, WRITERS);
        anew(SAMPLES);
    }

    private void anew(Table... dependentsFirst) {
        eachByItself(tx -> {
            tx.drop(dependentsFirst);
            tx.create(dependentsFirst);
        });
    }

    /** Where a server has no transactions, a test that needs none has its statements commit one by one. */
    @BeforeEach
    void emptyTables(TestInfo test) {
        Method method = test.getTestMethod().orElseThrow();
        Needs needs = method.getAnnotation(Needs.class);
        inTransactions = !missing().contains(Need.TRANSACTION)
                || needs != null && List.of(needs.value()).contains(Need.TRANSACTION);
        boolean samples = SampleFixture.class.isAssignableFrom(method.getDeclaringClass());
        List<Table> tables = samples ? List.of(TEXTS, WRITERS, SAMPLES) : List.of(TEXTS, WRITERS);
        eachByItself(tx -> tables.forEach(table -> tx.delete(Delete.all(table))));
    }

    /** Works on every server. */
    private void eachByItself(Consumer<TransactionUnderTest> statements) {
        backend.autoCommit(tx -> {
            statements.accept(tx);
            return true;
        });
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
        return inTransactions ? backend : new OneByOne(backend);
    }

    @Override
    public final BackendUnderTest before2025() {
        return inTransactions ? before2025 : new OneByOne(before2025);
    }

    @Override
    public final ServerUnderTest server() {
        return server;
    }

    private record OneByOne(BackendUnderTest backend) implements BackendUnderTest {
        @Override
        public <T> T transaction(Function<TransactionUnderTest, T> work) {
            return backend.autoCommit(work);
        }

        @Override
        public <T> T autoCommit(Function<TransactionUnderTest, T> work) {
            return backend.autoCommit(work);
        }

        @Override
        public void close() {}
    }
}
