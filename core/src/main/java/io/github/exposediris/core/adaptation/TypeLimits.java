package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;

/**
 * Refuses column types that IRIS does not have, or would make less of without a word. Source: InterSystems SQL Reference, Data Types,
 * "Precision and Scale".
 */
final class TypeLimits implements Rule {
    private static final int LARGEST_SCALE = 18;
    private static final int MOST_BEFORE_THE_POINT = 19;

    @Override
    public void apply(SqlText text) {
        for (int i = 1; i < text.size(); i++) {
            if (text.at(i).is("[") && (text.at(i + 1).is("]") || text.at(i + 2).is("]"))) {
                throw Unsupported.array();
            }
            if (text.at(i).isAny("DECIMAL", "NUMERIC") && text.at(i + 1).is("(") && text.at(i + 3).is(",")) {
                requireKept(number(text.at(i + 2)), number(text.at(i + 4)));
            }
        }
    }

    private static void requireKept(int precision, int scale) {
        if (scale > LARGEST_SCALE || precision > scale + MOST_BEFORE_THE_POINT) {
            throw Unsupported.feature(
                    "DECIMAL(" + precision + ", " + scale + ")",
                    "the most is a scale of 18, and 19 digits before the point.");
        }
    }

    private static int number(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().length() < 10 ? Integer.parseInt(token.text()) : 0;
    }
}
