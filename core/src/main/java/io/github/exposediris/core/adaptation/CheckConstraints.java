package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.regex.Pattern;

/**
 * Takes the range checks out of CREATE TABLE that Exposed adds by itself to columns of small and of unsigned numbers, as IRIS has no
 * CHECK; refuses a check that the program asked for. Source: Using InterSystems SQL, Introduction (exceptions to the standard).
 */
final class CheckConstraints implements Rule {
    private static final Pattern AUTOMATIC = Pattern.compile("CHK_.+_(UN)?SIGNED_(BYTE|SHORT|INTEGER|LONG)_.+", Pattern.DOTALL);

    @Override
    public void apply(SqlText text) {
        for (int i = text.size() - 1; i > 0; i--) {
            if (text.at(i).is("CHECK") && text.at(i + 1).is("(") && !text.at(i - 1).is(".")) {
                remove(text, i);
            }
        }
    }

    private static void remove(SqlText text, int check) {
        Token name = text.at(check - 1);
        int end = text.skip(check + 1);
        boolean named = text.at(check - 2).is("CONSTRAINT") && text.at(check - 3).is(",");
        if (!named || !AUTOMATIC.matcher(name.name()).matches() || !isRange(text, check + 2, end - 1)) {
            throw Unsupported.feature(
                    "CHECK" + (text.at(check - 2).is("CONSTRAINT") ? ", asked for as " + name.text() : ""),
                    "check values in the program, or in a trigger.");
        }
        text.remove(check - 3, end);
    }

    private static boolean isRange(SqlText text, int from, int end) {
        int between = text.find(from, end, "BETWEEN");
        return between > from && text.find(between, end, "OR") == end && Operands.end(text, from) == between;
    }
}
