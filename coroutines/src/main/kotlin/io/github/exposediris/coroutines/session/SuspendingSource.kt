package io.github.exposediris.coroutines.session

/** What suspending transactions can run on: a database of either backend. */
public interface SuspendingSource {
    /** The database as suspending transactions use it; the same one at each call. Does not block. */
    public fun suspending(): SuspendingDatabase
}
