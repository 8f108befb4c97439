package io.github.exposediris.jdbc.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command.
 *
 * @param tables those of the schema; empty for all
 * @param folder where the files go; null for the standard output
 */
record CommandOptions(
        String url, String schema, List<String> tables, String packageName, Language language, @Nullable Path folder) {
    static final String HELP = """
            Usage: iris-tables URL [options]
            Prints table objects for the tables of a schema, to be used with Exposed on IRIS.

              URL                     iris://user:password@host:port/NAMESPACE
              --schema S              the schema; SQLUser if it is not given
              --table T               this table only; may be given several times
              --package P             the package of the sources; none if it is not given
              --language java|kotlin  the language; java if it is not given
              --out DIR               writes a file for each table into this folder, in place of printing them

            What the server does not tell, or not to this user, is a line that begins with // CANNOT TELL.
            """;

    static CommandOptions read(List<String> arguments) {
        String url = "";
        String schema = "SQLUser";
        String packageName = "";
        Language language = Language.JAVA;
        Path folder = null;
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                url = once(url, argument);
                continue;
            }
            String value = ++i < arguments.size() ? arguments.get(i) : missing(argument);
            switch (argument) {
                case "--schema" -> schema = value;
                case "--table" -> tables.add(value);
                case "--package" -> packageName = packageName(value);
                case "--language" -> language = language(value);
                case "--out" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        if (url.isEmpty()) {
            throw new IllegalArgumentException("a URL is needed");
        }
        return new CommandOptions(url, schema, tables, packageName, language, folder);
    }

    private static String once(String before, String now) {
        if (!before.isEmpty()) {
            throw new IllegalArgumentException("one URL only");
        }
        return now;
    }

    private static String missing(String option) {
        throw new IllegalArgumentException(option + " needs a value");
    }

    private static String packageName(String name) {
        if (!SourceVersion.isName(name)) {
            throw new IllegalArgumentException("no name of a package: " + name);
        }
        return name;
    }

    private static Language language(String name) {
        try {
            return Language.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("--language is java or kotlin, not " + name, unknown);
        }
    }
}
