package io.github.exposediris.jdbc.doctor;

/** What becomes of something that servers differ in. */
enum Treatment {
    /** The server does it as it should be. */
    KEPT,
    /** It does not, and the library makes up for it. */
    ADAPTED,
    /** It does not, and what depends on it is refused, or not safe. */
    REFUSED
}
