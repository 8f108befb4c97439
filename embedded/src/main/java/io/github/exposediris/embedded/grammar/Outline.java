package io.github.exposediris.embedded.grammar;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the select list of a query looks like from outside. Used by one thread. */
final class Outline {
    private final Set<String> labels = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private boolean star;
    private int items;

    /** One more item, named by that label where it has a name. */
    void add(String text, Token label) {
        items++;
        texts.add(text.toUpperCase(Locale.ROOT));
        if (label.isName()) {
            labels.add(label.upper());
        }
    }

    void addStar() {
        star = true;
    }

    /** How many items there are, or -1 where a star stands for some. */
    int items() {
        return star ? -1 : items;
    }

    /** Whether the list has an item of just this text. */
    boolean has(String text) {
        return texts.contains(text.toUpperCase(Locale.ROOT));
    }

    /** A scalar sub-query has one item; how many a star stands for is not known here. */
    void requireOne() throws SQLException {
        if (!star && items != 1) {
            throw SqlCode.ONE_ITEM_EXPECTED.failure();
        }
    }

    /** The branches of a set operation have as many items each. */
    void requireSame(Outline other) throws SQLException {
        if (!star && !other.star && items != other.items) {
            throw SqlCode.INCOMPATIBLE_SELECT_LISTS.failure();
        }
    }

    /**
     * ORDER BY the number of an item. That no number may follow a star is the error's own text; the reference's page on ORDER BY shows
     * one that does.
     */
    void requireNumber(String number) throws SQLException {
        if (star) {
            throw SqlCode.ORDER_AFTER_STAR.failure();
        }
        String whole = number.split("\\.", 2)[0];
        boolean listed = whole.matches("0*[1-9]\\d{0,5}") && Integer.parseInt(whole) <= items;
        if (!listed) {
            throw SqlCode.ORDER_NUMBER.failure();
        }
    }

    /** After a set operation rows are ordered by what the first branch has. */
    void requireLabel(Token label, boolean simple) throws SQLException {
        if (!star && !(simple && labels.contains(label.upper()))) {
            throw SqlCode.ORDER_NAME.failure();
        }
    }
}
