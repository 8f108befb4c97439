package io.github.exposediris.core.server;

/** How something is known of a server. */
public enum Evidence {
    /** The server was asked, and its answer shows it. */
    OBSERVED,
    /** It follows from which server it is: only a write would show it. */
    INFERRED,
    /** The application said so. */
    TOLD,
    /** Neither, so that nothing is built on it. */
    UNKNOWN
}
