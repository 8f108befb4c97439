package io.github.exposediris.testkit.fault;

/**
 * What a proxy has counted since it started.
 *
 * @param accepted connections that were taken, those that only carry a cancel request among them
 * @param open those of them that are still there
 * @param refused connections that were reset at once
 * @param clientMessages messages that clients sent, those that never arrived included
 * @param clientBytes their bytes
 * @param serverMessages messages that the server sent, those that never arrived included
 * @param serverBytes their bytes
 */
public record ProxyStatistics(
        long accepted, int open, long refused, long clientMessages, long clientBytes, long serverMessages, long serverBytes) {}
