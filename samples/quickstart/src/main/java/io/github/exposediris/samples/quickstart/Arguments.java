package io.github.exposediris.samples.quickstart;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param url the server to use; null starts one in this process
 * @param sentence what the nearest articles are looked for with
 * @param verbose whether failures are shown with their stack traces
 * @param help whether only the usage is shown
 */
record Arguments(@Nullable String url, String sentence, boolean verbose, boolean help) {
    static final String USAGE =
            """
            usage: ./quickstart [--url 'iris://user:password@host:port/NAMESPACE'] [--sentence TEXT] [--verbose] [--help]
              without --url it starts EmbeddedIris in its own process
              with --url it creates, fills and drops two tables there: quickstart_authors and quickstart_articles""";

    private static final String SENTENCE = "how to keep bread dough rising in a cold kitchen";

    static Arguments parse(String... words) {
        Arguments arguments = new Arguments(null, SENTENCE, false, false);
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--url" -> arguments = arguments.withUrl(value(words, ++i));
                case "--sentence" -> arguments = arguments.withSentence(value(words, ++i));
                case "--verbose" -> arguments = new Arguments(arguments.url, arguments.sentence, true, arguments.help);
                case "--help" -> arguments = new Arguments(arguments.url, arguments.sentence, arguments.verbose, true);
                default -> throw new IllegalArgumentException("unknown argument " + words[i] + "\n" + USAGE);
            }
        }
        return arguments;
    }

    private static String value(String[] words, int index) {
        if (index >= words.length || words[index].isBlank()) {
            throw new IllegalArgumentException(words[index - 1] + " needs a value\n" + USAGE);
        }
        return words[index];
    }

    private Arguments withUrl(String other) {
        return new Arguments(other, sentence, verbose, help);
    }

    private Arguments withSentence(String other) {
        return new Arguments(url, other, verbose, help);
    }
}
