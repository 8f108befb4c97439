package io.github.exposediris.jdbc;

import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.table.IrisTable;
import org.jetbrains.exposed.v1.core.Column;

/** Accounts between which money is moved. */
final class Accounts extends IrisTable {
    private static final int COUNT = 24;
    private static final long EACH = 1_000;

    final Column<Integer> number = unique(integer32("number"));
    final Column<Long> balance = integer64("balance");
    private final IrisJdbcDatabase db;

    Accounts(IrisJdbcDatabase db) {
        super("storm_accounts");
        this.db = db;
    }

    void open() {
        db.transactionWithoutResult(tx -> {
            tx.create(this);
            for (int i = 0; i < COUNT; i++) {
                tx.insert(Insert.into(this).set(number, i).set(balance, EACH));
            }
        });
    }

    /** An account by any number. */
    int any(int random) {
        return Math.floorMod(random, COUNT);
    }

    long total() {
        return COUNT * EACH;
    }

    /** In one order, so that no two wait for one another. */
    void move(BlockingTransaction tx, int from, int to, long amount) {
        if (from < to) {
            add(tx, from, -amount);
            add(tx, to, amount);
        } else {
            add(tx, to, amount);
            add(tx, from, -amount);
        }
    }

    private static void add(BlockingTransaction tx, int account, long amount) {
        tx.execute("UPDATE storm_accounts SET balance = balance + (" + amount + ") WHERE number = " + account);
    }

    long sum() {
        return db.transaction(this::sum);
    }

    long sum(BlockingTransaction tx) {
        return tx.fetch(IrisSelect.from(this)).stream().mapToLong(row -> row.get(balance)).sum();
    }
}
