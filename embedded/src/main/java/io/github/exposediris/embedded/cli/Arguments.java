package io.github.exposediris.embedded.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of the command as pairs of option and value. Immutable. */
final class Arguments {
    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads pairs; what is no option is told by its place, for it may be a password that was cut by a blank. */
    static Arguments read(List<String> arguments, Set<String> known) throws UsageException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.startsWith("--")) {
                throw new UsageException("argument " + (i + 1) + " belongs to no option");
            } else if (!known.contains(option)) {
                throw unknown(option.replaceFirst("(?s)=.*", ""), known);
            } else if (i + 1 == arguments.size()) {
                throw new UsageException(option + " needs a value");
            } else if (values.put(option, arguments.get(i + 1)) != null) {
                throw new UsageException(option + " is given twice");
            }
        }
        return new Arguments(values);
    }

    /** Leaves out what follows an equals sign, which may be a password. */
    private static UsageException unknown(String name, Set<String> known) {
        return new UsageException(known.contains(name) ? name + " takes its value after a blank" : "there is no option " + name);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }

    String value(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    /** Refuses the empty text: a variable of a shell that was never set would open the server to everybody. */
    void requireFilled(String... options) throws UsageException {
        for (String option : options) {
            if (value(option, "filled").isEmpty()) {
                throw new UsageException(option + " must not be empty");
            }
        }
    }

    /** A whole number. */
    int number(String option, int least, int most, int otherwise) throws UsageException {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below, as for a number out of its range
        }
        throw new UsageException(option + " takes a number from " + least + " to " + most);
    }
}
