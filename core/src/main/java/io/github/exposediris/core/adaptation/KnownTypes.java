package io.github.exposediris.core.adaptation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of the types in a statement, as far as its text depends on them. Columns are named as the statement has them, with their
 * table or its alias. Immutable.
 *
 * @param texts the columns whose texts compare without regard to case
 * @param wholes the columns of whole numbers
 * @param wholeArguments the arguments that are whole numbers, counted from 0
 */
public record KnownTypes(Set<String> texts, Set<String> wholes, Set<Integer> wholeArguments) {
    /** That nothing is known. */
    public static final KnownTypes NONE = new KnownTypes(Set.of(), Set.of(), Set.of());

    private static final List<String> MINDING_TEXTS = List.of("DISTINCT", "GROUP BY", "UNION", "INTERSECT", "EXCEPT");

    /** Types of columns by their names as they are written in SQL, and of arguments. */
    public static KnownTypes of(Collection<String> texts, Collection<String> wholes, Set<Integer> wholeArguments) {
        return texts.isEmpty() && wholes.isEmpty() && wholeArguments.isEmpty()
                ? NONE
                : new KnownTypes(names(texts), names(wholes), Collections.unmodifiableSet(new TreeSet<>(wholeArguments)));
    }

    /** Whether it may make a difference for this statement which columns are texts. */
    static boolean textsMatterTo(String sql) {
        for (String word : MINDING_TEXTS) {
            if (sql.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may make a difference for this statement which columns and arguments are whole numbers. */
    static boolean wholesMatterTo(String sql) {
        return sql.contains(" / ");
    }

    private static Set<String> names(Collection<String> written) {
        return written.stream()
                .map(name -> name(Objects.requireNonNull(Scanner.tokens(name), "a name closes its quotes")))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    /** A text that is the same for the same types, and holds a character that no statement does. */
    String key() {
        return "\0" + texts + "\0" + wholes + "\0" + wholeArguments + "\0";
    }

    boolean isEmpty() {
        return texts.isEmpty() && wholes.isEmpty() && wholeArguments.isEmpty();
    }

    /** Whether the tokens name a column whose texts compare without regard to case, and are nothing else. */
    boolean isCaseBlind(List<Token> tokens) {
        return isChain(tokens) && texts.contains(name(tokens));
    }

    /** Whether the tokens name a column of whole numbers, and are nothing else. */
    boolean isWhole(List<Token> tokens) {
        return isChain(tokens) && wholes.contains(name(tokens));
    }

    /** Whether the tokens name a column with its table, and are nothing else. */
    static boolean isColumn(List<Token> tokens) {
        return tokens.size() > 2 && isChain(tokens);
    }

    private static boolean isChain(List<Token> tokens) {
        boolean chain = tokens.size() % 2 == 1;
        for (int i = 0; chain && i < tokens.size(); i++) {
            chain = i % 2 == 1 ? tokens.get(i).is(".") : Words.isName(tokens.get(i));
        }
        return chain;
    }

    private static String name(List<Token> tokens) {
        return tokens.stream().filter(Words::isName).map(Token::name).collect(Collectors.joining("."));
    }
}
