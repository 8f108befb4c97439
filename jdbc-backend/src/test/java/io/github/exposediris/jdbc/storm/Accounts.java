package io.github.exposediris.jdbc.storm;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.jdbc.BlockingTransaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jetbrains.exposed.v1.core.Column;

/** Accounts between which money is moved. */
final class Accounts extends IrisTable {
    private static final long EACH = 1_000;
    /** Runs for longer than anybody waits for. */
    static final String ENDLESS =
            "SELECT COUNT(*) FROM storm_accounts a, storm_accounts b, storm_accounts c, storm_accounts d, storm_accounts e, "
                    + "storm_accounts f";

    final Column<Integer> number = unique(integer32("number"));
    final Column<Long> balance = integer64("balance");
    private final int count;

    Accounts(int count) {
        super("storm_accounts");
        this.count = count;
    }

    void open(BlockingTransaction tx) {
        tx.create(this);
        for (int i = 0; i < count; i++) {
            tx.insert(Insert.into(this).set(number, i).set(balance, EACH));
        }
    }

    /** An account by any number. */
    int any(int random) {
        return Math.floorMod(random, count);
    }

    long total() {
        return count * EACH;
    }

    void move(BlockingTransaction tx, int from, int to, long amount) {
        moving(from, to, amount).forEach(tx::execute);
    }

    /** The statements that move money, in one order, so that no two transactions wait for one another. */
    static List<String> moving(int from, int to, long amount) {
        return from < to ? List.of(adding(from, -amount), adding(to, amount)) : List.of(adding(to, amount), adding(from, -amount));
    }

    private static String adding(int account, long amount) {
        return "UPDATE storm_accounts SET balance = balance + (" + amount + ") WHERE number = " + account;
    }

    long sum(BlockingTransaction tx) {
        return balances(tx).values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Integer, Long> balances(BlockingTransaction tx) {
        Map<Integer, Long> balances = new TreeMap<>();
        tx.fetch(IrisSelect.from(this)).forEach(row -> balances.put(row.get(number), row.get(balance)));
        return balances;
    }

    /** Those that hold something else than at the beginning. */
    Map<Integer, Long> changed(BlockingTransaction tx) {
        Map<Integer, Long> balances = balances(tx);
        balances.values().removeIf(balance -> balance == EACH);
        return balances;
    }
}
