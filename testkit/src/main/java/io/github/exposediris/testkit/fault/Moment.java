package io.github.exposediris.testkit.fault;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A message that a fault waits for. Of several that match it means the first, counted over all connections of the proxy since the
 * fault was set, unless {@link #number} says otherwise. Immutable.
 */
public final class Moment {
    private final Predicate<Message> test;
    private final int number;

    private Moment(Predicate<Message> test, int number) {
        this.test = test;
        this.number = number;
    }

    private static Moment of(Predicate<Message> test) {
        return new Moment(test, 1);
    }

    /** Any message of either side. */
    public static Moment anything() {
        return of(message -> true);
    }

    /** Any message of that side. */
    public static Moment anything(Side from) {
        return of(message -> message.from() == from);
    }

    /** The first message of a client that wants to log in. */
    public static Moment startup() {
        return of(message -> message.from() == Side.CLIENT && message.type() == Message.STARTUP);
    }

    /** A client's request to cancel what another connection does. */
    public static Moment cancelRequest() {
        return of(message -> message.type() == Message.CANCEL_REQUEST);
    }

    /** The message by which the client runs a statement that holds {@code words}, in whatever case but not as parts of longer words. */
    public static Moment statement(String words) {
        Pattern pattern = pattern(words);
        return of(message -> message.runs() && message.isOf(pattern));
    }

    /** A message of the server's answer to a statement that holds {@code words}; the first one unless {@link #number} says otherwise. */
    public static Moment answer(String words) {
        Pattern pattern = pattern(words);
        return of(message -> message.from() == Side.SERVER && message.isOf(pattern));
    }

    /** A row of the server's answer to a statement that holds {@code words}. */
    public static Moment row(String words) {
        Pattern pattern = pattern(words);
        return of(message -> message.from() == Side.SERVER && message.type() == 'D' && message.isOf(pattern));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    /** A message of that type: the letter of PostgreSQL's protocol, such as {@code 'Z'} of a server that is ready for a query. */
    public static Moment message(Side from, char type) {
        return of(message -> message.from() == from && message.type() == type);
    }

    /** The message that holds the byte with that number, counted from 1 on each connection. */
    public static Moment byteNumber(Side from, long number) {
        return of(message -> message.from() == from
                && message.offset() < number
                && message.offset() + message.bytes().length >= number);
    }

    /**
     * The same, but the one with that number.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Moment number(int which) {
        if (which < 1) {
            throw new IllegalArgumentException("Messages are counted from 1: " + which + ".");
        }
        return new Moment(test, which);
    }

    boolean matches(Message message) {
        return test.test(message);
    }

    int number() {
        return number;
    }
}
