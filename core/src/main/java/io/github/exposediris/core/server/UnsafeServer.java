package io.github.exposediris.core.server;

/** What becomes of a transaction that writes on a server that does not keep transactions apart, or cannot undo them. */
public enum UnsafeServer {
    /** Its first write is refused with an error that says what to do instead. The default. */
    REFUSE,
    /** It is run all the same, which is logged once. Right for one connection at a time, such as a load by night. */
    ALLOW
}
