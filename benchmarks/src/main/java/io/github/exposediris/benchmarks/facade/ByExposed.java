package io.github.exposediris.benchmarks.facade;

import io.github.exposediris.benchmarks.ExposedLibrary;
import io.github.exposediris.jdbc.IrisJdbcDatabase;

/** The same by Exposed's own {@code transaction { }} on this library's connections. */
final class ByExposed implements Workloads {
    private final ExposedLibrary library;

    ByExposed(IrisJdbcDatabase database) {
        library = new ExposedLibrary(database.database());
    }

    @Override
    public String oneRow(long id) {
        return library.oneRow(id);
    }

    @Override
    public int projection() {
        return library.projection();
    }

    @Override
    public int page() {
        return library.page();
    }

    @Override
    public int join() {
        return library.join();
    }

    @Override
    public void batch() {
        library.batch();
    }

    @Override
    public int update(long id) {
        return library.update(id);
    }

    @Override
    public int delete(long id) {
        return library.delete(id);
    }

    /** A thousand rows, undone. */
    void bulk() {
        library.insert(1_000);
    }
}
