package io.github.exposediris.jdbc.tables;

/** A source file: its name without a folder, and its text. */
public record SourceFile(String name, String text) {}
