package io.github.exposediris.embedded.function;

import java.util.regex.Pattern;

/** What a number at the beginning of a text looks like. */
final class LeadingNumber {
    static final Pattern PATTERN = Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

    private LeadingNumber() {}
}
