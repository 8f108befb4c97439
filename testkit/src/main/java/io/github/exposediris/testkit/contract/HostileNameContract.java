package io.github.exposediris.testkit.contract;

import static io.github.exposediris.core.query.Conditions.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.error.InvalidNameException;
import io.github.exposediris.core.error.InvalidValueException;
import io.github.exposediris.core.error.UnsupportedByIrisException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.statement.Update;
import io.github.exposediris.testkit.Need;
import io.github.exposediris.testkit.random.Seed;
import java.util.List;
import java.util.Random;
import org.jetbrains.exposed.v1.core.Alias;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ExpressionAlias;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.junit.jupiter.api.Test;

/** Whatever stands in the name of a table, a column, a constraint, an index or an alias, it is that name or refused. */
interface HostileNameContract extends InjectionFixture {
    SqlStatement TABLES = SqlStatement.of("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'contract%' ORDER BY 1");

    @Test
    default void noNameChangesWhatIsExecuted() {
        Random random = Seed.random();
        int count = Math.max(missing().contains(Need.ANY_NAME) ? 15 : 50, randomValues() / 200);
        withInjected(() -> {
            List<String> tables = tables();
            int taken = 0;
            for (int i = 0; i < count; i++) {
                HostileNames names = HostileNames.of(random, !missing().contains(Need.ANY_NAME));
                taken += isTaken(names, tables) ? 1 : 0;
                String after = names + ", seed " + Seed.value();
                assertEquals(tables, tables(), () -> "tables after " + after);
                transaction(tx -> InjectionFixture.assertSentinelIsUntouched(tx, after));
            }
            System.out.println(count + " hostile names, seed " + Seed.value() + ", " + taken + " of them taken");
            assertTrue(taken > 0);
        });
    }

    private List<String> tables() {
        return backend().transaction(tx -> tx.query(TABLES));
    }

    /** Where a server has no transactions, a refused index leaves its table there. */
    private boolean isTaken(HostileNames names, List<String> others) {
        try {
            transaction(tx -> tx.create(names));
            isWrittenAndRead(names);
            return true;
        } catch (InvalidNameException refused) {
            return false;
        } catch (InvalidValueException refused) {
            assertTrue(names.toString().indexOf('\0') >= 0, () -> names + ": " + refused.getMessage());
            return false;
        } catch (UnsupportedByIrisException refused) {
            if (!missing().contains(Need.ANY_NAME) || !String.valueOf(refused.getMessage()).contains("nothing was sent")) {
                throw refused;
            }
            return false;
        } finally {
            if (!tables().equals(others)) {
                transaction(tx -> tx.drop(names));
            }
        }
    }

    private void isWrittenAndRead(HostileNames names) {
        transaction(tx -> tx.insert(Insert.into(names).set(names.key, 1).set(names.sentinel, 1).set(names.text, "v")));
        transaction(tx -> tx.update(Update.of(names).set(names.text, "w").where(eq(names.text, "v"))));
        Alias<HostileNames> other = names.aliased();
        Column<String> text = other.get(names.text);
        assertEquals(List.of("w"), values(IrisSelect.from(other).where(eq(text, "w")), text), names::toString);
        ExpressionAlias<String> field = names.field();
        assertEquals(List.of("w"), values(IrisSelect.from(names).select(field).orderBy(field), field), names::toString);
        QueryAlias derived = names.derived();
        Column<String> inner = derived.get(names.text);
        assertEquals(List.of("w"), values(IrisSelect.from(derived).select(inner), inner), names::toString);
        transaction(tx -> tx.delete(Delete.from(names, eq(names.key, 1))));
        assertEquals(List.of(), values(IrisSelect.from(names), names.text), names::toString);
    }
}
