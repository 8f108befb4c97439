package io.github.exposediris.embedded.pgwire.rewrite;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import java.util.ArrayList;
import java.util.List;

/** Those habits that are switched on, in order. Not changed once it is built. */
final class Habits implements TextHabit {
    private final Faults faults;
    private final List<TextHabit> habits = new ArrayList<>();

    Habits(Faults faults) {
        this.faults = faults;
    }

    Habits add(PgWireFault fault, TextHabit habit) {
        if (faults.have(fault)) {
            habits.add(habit);
        }
        return this;
    }

    @Override
    public String apply(String sql) {
        String text = sql;
        for (TextHabit habit : habits) {
            text = habit.apply(text);
        }
        return text;
    }
}
