package io.github.exposediris.embedded.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the rows of a group. Each line is {@code key: text}; an empty line ends a row; statements above the first row come before
 * every row of the file; a line that begins with {@code #} is a comment.
 */
final class FeatureFile {
    private final List<Step> common = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final Path file;
    private String group = "";
    private List<Step> steps = new ArrayList<>();
    private List<Object> parameters = new ArrayList<>();
    private Map<String, String> row = new HashMap<>();

    private FeatureFile(Path file) {
        this.file = file;
    }

    /** All rows, in the order of the files' names. */
    static List<Feature> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> new FeatureFile(file).read().stream()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Feature> read() {
        try {
            Files.readAllLines(file).forEach(this::line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        end();
        return features;
    }

    private void line(String line) {
        if (line.isBlank()) {
            end();
        } else if (!line.startsWith("#")) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(file + " has a line without a key: " + line);
            }
            entry(line.substring(0, colon), line.substring(colon + 1).strip());
        }
    }

    private void entry(String key, String text) {
        switch (key) {
            case "group" -> group = text;
            case "given", "other", "fails" -> steps.add(new Step(Step.Role.valueOf(key.toUpperCase(Locale.ROOT)), text));
            case "with" -> parameters.add(text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : text);
            case "feature", "run", "labels", "works", "refused", "absent", "source", "doubtful" -> {
                if (row.put(key, text) != null) {
                    throw new IllegalArgumentException(file + " has " + key + " twice in the row " + row.get("feature"));
                }
            }
            default -> throw new IllegalArgumentException(file + " has an unknown key: " + key);
        }
    }

    private void end() {
        if (row.isEmpty()) {
            common.addAll(steps);
        } else {
            features.add(feature());
        }
        steps = new ArrayList<>();
        parameters = new ArrayList<>();
        row = new HashMap<>();
    }

    private Feature feature() {
        Outcome outcome = outcome();
        boolean labels = row.containsKey("labels");
        return new Feature(
                group, needed("feature"), List.copyOf(common), List.copyOf(steps), needed(labels ? "labels" : "run"),
                List.copyOf(parameters), labels, outcome, row.getOrDefault(outcome.word(), ""), needed("source"),
                row.getOrDefault("doubtful", ""));
    }

    private Outcome outcome() {
        List<Outcome> named = Stream.of(Outcome.values()).filter(outcome -> row.containsKey(outcome.word())).toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(file + " needs one outcome in the row " + row.get("feature"));
        }
        return named.get(0);
    }

    private String needed(String key) {
        String text = row.get(key);
        if (text == null) {
            throw new IllegalArgumentException(file + " lacks " + key + " in the row " + row.get("feature"));
        }
        return text;
    }
}
