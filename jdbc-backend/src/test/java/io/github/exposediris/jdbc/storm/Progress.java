package io.github.exposediris.jdbc.storm;

/** How far a transaction has come, and what is to happen at one point of its way. Its own thread tells, others may look. */
final class Progress {
    private final Moment awaited;
    private final Runnable then;
    private volatile Moment now = Moment.AWAITING_CONNECTION;

    Progress(Moment awaited, Runnable then) {
        this.awaited = awaited;
        this.then = then;
    }

    Moment now() {
        return now;
    }

    void reach(Moment moment) {
        now = moment;
        if (moment == awaited) {
            then.run();
        }
    }
}
