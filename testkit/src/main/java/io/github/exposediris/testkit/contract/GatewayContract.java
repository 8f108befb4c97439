package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static io.github.exposediris.core.query.Conditions.greater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.core.server.UnsafeServer;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.BackendUnderTest;
import io.github.exposediris.testkit.ServerUnderTest;
import io.github.exposediris.vector.NearestNeighbours;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.SortOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * On a server that changes texts and values, as iris-pgwire 1.0 does: they arrive as they were meant and come back so, or are refused
 * before they are sent. A backend subclasses this for each profile of such a server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GatewayContract implements RandomRowContract, InjectionContract {
    private static final Entries ENTRIES = Entries.TABLE;

    private ServerUnderTest server;
    private BackendUnderTest backend;

    /** Set up by {@link #connectOnce}. */
    @SuppressWarnings("NullAway.Init")
    protected GatewayContract() {}

    /** The server's kind. */
    protected abstract Profile profile();

    /** The backend, connected to that server. */
    protected abstract BackendUnderTest connect(IrisOptions options);

    @BeforeAll
    void connectOnce() {
        server = ServerUnderTest.of(profile());
        backend = connect(server.options().withPoolSize(1).withUnsafeServer(UnsafeServer.ALLOW));
    }

    @BeforeEach
    void createTablesAnew() {
        transaction(tx -> tx.drop(ENTRIES, SAMPLES));
        transaction(tx -> tx.create(ENTRIES, SAMPLES));
    }

    @AfterAll
    void disconnect() {
        backend.close();
        server.close();
    }

    @Override
    public final BackendUnderTest backend() {
        return backend;
    }

    @Override
    public final BackendUnderTest before2025() {
        return backend;
    }

    @Override
    public final ServerUnderTest server() {
        return server;
    }

    /** Fewer than on other servers unless the run is a deep one, as such a server takes its time for each statement. */
    @Override
    public int randomValues() {
        return Integer.getInteger("testkit.gateway", 500);
    }

    @Override
    public int oneByOne() {
        return randomValues() / 100;
    }

    @Override
    public int hostileTexts() {
        return Math.max(20, randomValues() / 400);
    }

    private static Insert entry(int key, @Nullable String text) {
        return Insert.into(ENTRIES).set(ENTRIES.key, key).set(ENTRIES.text, text);
    }

    private void entries(@Nullable String... texts) {
        List<Integer> keys = IntStream.range(0, texts.length).boxed().toList();
        transaction(tx -> tx.insert(BatchInsert.into(ENTRIES, keys,
                (key, row) -> row.set(ENTRIES.key, key).set(ENTRIES.text, texts[key]))));
    }

    private List<@Nullable String> texts(IrisSelect query) {
        return values(query, ENTRIES.text);
    }

    @Test
    void emptyTextsStayEmptyAndNullsStayNull() {
        entries("", null, "A");
        List<@Nullable String> all = Arrays.asList("", null, "A");
        assertEquals(all, texts(IrisSelect.from(ENTRIES).orderBy(ENTRIES.key)));
        IrisSelect distinct = IrisSelect.from(ENTRIES).select(ENTRIES.text).orderBy(ENTRIES.text, SortOrder.DESC);
        distinct.withDistinct(true);
        assertEquals(Arrays.asList("A", "", null), texts(distinct));
        IrisSelect one = IrisSelect.from(ENTRIES).select(ENTRIES.key, ENTRIES.text).where(eq(ENTRIES.key, 0));
        IrisSelect other = IrisSelect.from(ENTRIES).select(ENTRIES.key, ENTRIES.text).where(greater(ENTRIES.key, 0));
        assertEquals(all, texts(one.unionAll(other).orderBy(ENTRIES.key)));
    }

    @Test
    void pagesBeginWhereTheyShould() {
        entries("a", "b", "c", "d", "e");
        assertEquals(List.of("c", "d"), texts(IrisSelect.from(ENTRIES).orderBy(ENTRIES.text).offset(2).limit(2)));
        assertEquals(List.of("e", "d"), texts(IrisSelect.from(ENTRIES).orderBy(ENTRIES.text, SortOrder.DESC).limit(2)));
    }

    @Test
    void aNumberThatLooksLikeAMomentStaysANumber() {
        transaction(tx -> tx.insert(entry(1, "a").set(ENTRIES.amount, 700_000_000_000_000L)));
        assertEquals(List.of(700_000_000_000_000L), values(IrisSelect.from(ENTRIES), ENTRIES.amount));
    }

    /** Also where the library asks of its own accord, with the name for an argument. */
    @Test
    void aTableWhoseNameReadsAsANumberIsFoundInTheCatalogue() {
        NameContract.Named table = new NameContract.Named("007", "text_of");
        transaction(tx -> tx.create(table));
        try {
            List<TableDefinition> found = backend.transaction(tx -> tx.reflect(SchemaScope.of(List.of(table))));
            assertEquals(List.of("007"), found.stream().map(TableDefinition::name).toList());
        } finally {
            transaction(tx -> tx.drop(table));
        }
    }

    @Test
    void vectorsAreFoundByTheirSimilarity() {
        transaction(tx -> {
            tx.insert(entry(1, "east").set(ENTRIES.embedding, new double[] {2, 0, 0}));
            tx.insert(entry(2, "north").set(ENTRIES.embedding, new double[] {0, 1, 0}));
            tx.insert(entry(3, "nowhere"));
        });
        NearestNeighbours nearest = NearestNeighbours.of(ENTRIES, ENTRIES.embedding, new double[] {1, 0, 0}, 2);
        assertEquals(List.of("east", "north"), texts(nearest.query()));
        assertEquals(1, values(nearest.query(), nearest.similarity()).get(0), 1e-12);
    }

    @Test
    void manyRowsAreFewStatements() {
        int before = server.statements().size();
        entries(IntStream.range(0, 1000).mapToObj(i -> "n" + i).toArray(String[]::new));
        int statements = server.statements().size() - before;
        assertTrue(statements <= 30, statements + " statements for 1000 rows");
        assertEquals(1000, texts(IrisSelect.from(ENTRIES)).size());
    }
}
