package io.github.exposediris.embedded.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into JSON, as far as the stand-in has them: members by name, and elements of arrays by {@code *}, by indexes from 0, ranges and
 * {@code last}. It has no filters, no {@code .*}, no modes and no names in quotes. Source: InterSystems SQL Reference, "JSON_TABLE",
 * "Using a SQL/JSON Path Language Expression".
 *
 * @param steps what is gone through, from the whole of the value on
 */
public record JsonPath(List<Step> steps) {
    private static final String INDEX = "(?:\\d{1,9}|last)";
    private static final String RANGE = INDEX + "(?: +to +" + INDEX + ")?";
    private static final Pattern STEP = Pattern.compile(
            "\\.(?<member>[\\p{L}_][\\p{L}\\p{Nd}_]*)|\\[ *(?<elements>\\*|" + RANGE + "(?: *, *" + RANGE + ")*) *]");
    private static final Pattern SEPARATOR = Pattern.compile(" *, *");
    private static final Pattern TO = Pattern.compile(" +to +");

    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** One step of a path. */
    public sealed interface Step {}

    /** To the member of that name. */
    public record Member(String name) implements Step {}

    /** To elements of an array. */
    public record Elements(List<Range> ranges) implements Step {
        public Elements {
            ranges = List.copyOf(ranges);
        }
    }

    /** Elements from an index to another, both included; an index of -1 is the last. */
    public record Range(int from, int to) {
        private static final int LAST = -1;

        /** The first index, in an array of that length. */
        public int first(int length) {
            return from == LAST ? length - 1 : from;
        }

        /** The last index, in an array of that length. */
        public int last(int length) {
            return to == LAST ? length - 1 : Math.min(to, length - 1);
        }

        private boolean isSingle() {
            return from == to;
        }

        private boolean isForward() {
            return from != LAST && (to == LAST || from < to) || isSingle();
        }
    }

    /** Reads a path; nothing where it is none that the stand-in has. */
    public static Optional<JsonPath> of(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 1;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            steps.add(matcher.group("member") != null ? new Member(matcher.group("member")) : elements(matcher.group("elements")));
            at = matcher.end();
        }
        boolean whole = at == text.length() && steps.stream().allMatch(JsonPath::isForward);
        return whole ? Optional.of(new JsonPath(steps)) : Optional.empty();
    }

    /** Whether it ends with elements of an array. */
    public boolean endsInElements() {
        return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Elements;
    }

    /** Whether it leads to one value at most. */
    public boolean isSingle() {
        return steps.stream().allMatch(step -> !(step instanceof Elements elements)
                || elements.ranges().size() == 1 && elements.ranges().get(0).isSingle());
    }

    private static boolean isForward(Step step) {
        return !(step instanceof Elements elements) || elements.ranges().stream().allMatch(Range::isForward);
    }

    private static Elements elements(String written) {
        return new Elements(written.equals("*")
                ? List.of(new Range(0, Range.LAST))
                : SEPARATOR.splitAsStream(written).map(JsonPath::range).toList());
    }

    private static Range range(String written) {
        String[] bounds = TO.split(written);
        return new Range(index(bounds[0]), index(bounds[bounds.length - 1]));
    }

    private static int index(String written) {
        return written.equals("last") ? Range.LAST : Integer.parseInt(written);
    }
}
