package io.github.exposediris.core.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of failure by the %msg texts that InterSystems documents: InterSystems SQL Reference (UPDATE, DELETE, LOCK, CREATE INDEX,
 * GRANT), "Using InterSystems SQL" (foreign key referential integrity checking, shell, name resolution) and "Introduction to Embedded
 * Python" (the required field). For a row that refers to none no page quotes the text; its beginning is that of the documented one.
 */
final class DocumentedWords {
    private record Words(ErrorKind kind, Pattern pattern) {
        static Words of(ErrorKind kind, String regex) {
            return new Words(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    private static final List<Words> WORDS = List.of(
            Words.of(ErrorKind.UNIQUE, "\\bTable '[^']+', Constraint '.*failed unique check"),
            Words.of(ErrorKind.INVALID_VALUE, "\\bField '[^']+'(?: \\(value .*\\))? failed validation"),
            Words.of(ErrorKind.FOREIGN_KEY, "\\bForeign Key Constraint '[^']+'.* failed"),
            Words.of(ErrorKind.NOT_NULL, "'[^']+'(?: in table '[^']+')? is a required field"),
            Words.of(ErrorKind.MISSING, "\\b(?:Table|View|Schema) '[^']+' (?:not found|does not exist)"),
            Words.of(ErrorKind.MISSING, "\\bField '[^']+' not found in the applicable tables"),
            Words.of(ErrorKind.EXISTS, "\\bTable '[^']+' already exists"),
            Words.of(ErrorKind.LOCK_TIMEOUT, "\\bUnable to acquire [a-z -]*lock for "),
            Words.of(ErrorKind.PRIVILEGE, "\\bUser (?:'[^']*' )?(?:does not have|is not privileged)"));

    private DocumentedWords() {}

    /** The kind of which the text is; of several, the one that begins first, as values, which may hold any words, stand behind. */
    static ErrorKind kind(String text) {
        ErrorKind first = ErrorKind.OTHER;
        int start = Integer.MAX_VALUE;
        for (Words words : WORDS) {
            Matcher found = words.pattern.matcher(text);
            if (found.find() && found.start() < start) {
                first = words.kind;
                start = found.start();
            }
        }
        return first;
    }
}
