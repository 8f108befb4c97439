package io.github.exposediris.jdbc.tables;

import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.reflection.SchemaScope;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints table objects for an existing schema: {@code bin/iris-tables}. */
public final class TablesCommand {
    private static final int WRONG_USE = 2;

    private TablesCommand() {}

    /** The command; {@code --help} tells its options. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(CommandOptions.HELP);
            return;
        }
        try {
            run(CommandOptions.read(List.of(arguments)));
        } catch (IllegalArgumentException wrong) {
            fail(wrong.getMessage() + "; see --help", WRONG_USE);
        } catch (IrisException | IOException failure) {
            fail(String.valueOf(failure.getMessage()), 1);
        }
    }

    private static void run(CommandOptions options) throws IOException {
        List<SourceFile> files = TableSources.of(read(options), options.packageName(), options.language());
        if (files.isEmpty()) {
            throw new IllegalArgumentException("schema " + options.schema() + " has no such table that this user sees");
        }
        Path folder = options.folder();
        for (SourceFile file : files) {
            if (folder == null) {
                System.out.println("// " + file.name() + "\n" + file.text());
            } else {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        }
    }

    private static List<TableDefinition> read(CommandOptions options) {
        SchemaScope scope = new SchemaScope(List.of(options.schema()), options.tables());
        try (IrisJdbcDatabase iris = IrisJdbc.connect(options.url())) {
            return iris.transaction(transaction -> transaction.reflect(scope));
        }
    }

    private static void fail(String message, int code) {
        System.err.println("iris-tables: " + message);
        System.exit(code);
    }
}
