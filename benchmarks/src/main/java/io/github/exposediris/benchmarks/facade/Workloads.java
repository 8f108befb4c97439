package io.github.exposediris.benchmarks.facade;

/**
 * What an application does, each in a transaction of its own. Every method tells something of what it read, so that nothing is left out.
 */
interface Workloads {
    /** A row of five columns by its key. */
    String oneRow(long id);

    /** Two columns of a hundred rows. */
    int projection();

    /** Twenty rows of five columns, ordered, from the forty-first on. */
    int page();

    /** A thousand rows of five columns of three tables. */
    int join();

    /** A hundred rows, undone. */
    void batch();

    /** A row by its key. */
    int update(long id);

    /** A row by its key, undone. */
    int delete(long id);
}
