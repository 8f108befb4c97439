package io.github.exposediris.testkit.contract;

import io.github.exposediris.core.expression.Values;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.testkit.random.HostileTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ExpressionAlias;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.ReferenceOption;

/** A table that refers to the sentinel, and queries of it; one of the names is hostile. */
final class HostileNames extends IrisTable {
    final Column<Integer> key;
    final Column<String> text;
    final Column<Integer> sentinel = integer32("sentinel");
    private final String[] names;

    private HostileNames(String[] names, boolean namedKey) {
        super(names[0]);
        this.names = names;
        key = integer32(names[1]);
        text = text(names[2], 40);
        if (namedKey) {
            namedPrimaryKey(names[7], key);
        } else {
            primaryKey(key);
        }
        index(names[3], text);
        foreignKey(names[4], List.of(sentinel), List.of(Injected.SENTINEL.key), ReferenceOption.NO_ACTION, ReferenceOption.NO_ACTION);
    }

    /**
     * One with a hostile name in a place that chance decides.
     *
     * @param namedKey whether the primary key has a name; the imitation of iris-pgwire does not run that
     */
    static HostileNames of(Random random, boolean namedKey) {
        String[] names = {"contract_named", "key_of", "text_of", "named_index", "named_sentinel", "other", "field", "named_key"};
        int hostile = random.nextInt(namedKey ? names.length : names.length - 1);
        names[hostile] = new HostileTexts(random).name(names[hostile]);
        return new HostileNames(names, namedKey);
    }

    /** The table by another name. */
    Alias<HostileNames> aliased() {
        return new Alias<>(this, names[5]);
    }

    /** The text by another name. */
    ExpressionAlias<String> field() {
        return Values.alias(text, names[6]);
    }

    /** The text as a table of its own. */
    QueryAlias derived() {
        return new QueryAlias(IrisSelect.from(this).select(text), names[5]);
    }

    @Override
    public String toString() {
        return Arrays.toString(names);
    }
}
