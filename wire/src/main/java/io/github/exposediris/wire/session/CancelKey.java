package io.github.exposediris.wire.session;

/** What a client has to know to cancel the statement of a session. */
record CancelKey(int process, int secret) {
    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "CancelKey[process=" + process + "]";
    }
}
