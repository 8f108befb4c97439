package io.github.exposediris.jdbc.exposed;

import java.sql.SQLException;

/** Exposed's interface declares no checked exception, and Exposed expects SQLException from it. */
final class Unchecked {
    private Unchecked() {}

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw Unchecked.<RuntimeException>as(e);
        }
    }

    static void run(Action action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    @SuppressWarnings("unchecked") // the compiler is told otherwise; nothing is cast at run time
    static <E extends Throwable> E as(Throwable failure) throws E {
        throw (E) failure;
    }

    /** Work with a result. */
    interface Call<T> {
        T run() throws SQLException;
    }

    /** Work without one. */
    interface Action {
        void run() throws SQLException;
    }
}
