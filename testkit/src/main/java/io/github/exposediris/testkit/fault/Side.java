package io.github.exposediris.testkit.fault;

/** Who sends. */
public enum Side {
    /** The one that connected to the proxy. */
    CLIENT,
    /** The one that the proxy connects to. */
    SERVER
}
