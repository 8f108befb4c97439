package io.github.exposediris.jdbc.tables;

/** The language of table objects. */
public enum Language {
    /** Classes that extend IrisTable. */
    JAVA,
    /** Objects that extend Exposed's Table. */
    KOTLIN
}
