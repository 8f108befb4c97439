package io.github.exposediris.testkit.contract;

/** Constants to be kept by name and by ordinal. */
enum Colour {
    RED,
    GREEN,
    BLUE
}
