package io.github.exposediris.wire.session;

/** What a session may have the server keep for it, in bytes, all together. For the session's thread. */
final class Allowance {
    private final String what;
    private final long most;
    private long taken;

    /** @param what what is kept, as a client that keeps too much is told it */
    Allowance(String what, long most) {
        this.what = what;
        this.most = most;
    }

    void take(long bytes) throws Fault {
        if (bytes > most - taken) {
            throw Fault.of("54000", what + " take more than " + most + " bytes together; close some");
        }
        taken += bytes;
    }

    void give(long bytes) {
        taken -= bytes;
    }
}
