package io.github.exposediris.core.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a server keeps, by a few queries that somebody else carries to it: {@link #next()} tells what to ask,
 * {@link #answered} what came back, until nothing is left to ask. It changes nothing on the server and needs no privilege; whatever
 * fails is an answer. At most eight round trips, BEGIN and ROLLBACK among them. Immutable.
 */
public final class CapabilityProbe {
    private final Conclusions known;
    private final List<ProbeStep> left;

    private CapabilityProbe(Conclusions known, List<ProbeStep> left) {
        this.known = known;
        this.left = left;
    }

    /** Asks for what decides how statements are sent. */
    public static CapabilityProbe needed(ServerAnnouncement announced) {
        return new CapabilityProbe(new Conclusions(announced, Observations.NONE), ProbeStep.NEEDED);
    }

    /** Asks for that, and for vectors, clock and dates: two round trips more. */
    public static CapabilityProbe thorough(ServerAnnouncement announced) {
        List<ProbeStep> all = new ArrayList<>(ProbeStep.NEEDED);
        all.addAll(ProbeStep.FURTHER);
        return new CapabilityProbe(new Conclusions(announced, Observations.NONE), all);
    }

    /** What is to be asked now; empty where all is known that is to be had. */
    public Optional<ProbeQuestion> next() {
        return wanted().stream().findFirst().map(ProbeStep::question);
    }

    /** The probe after the answer to {@link #next()}. */
    public CapabilityProbe answered(ProbeAnswer answer) {
        List<ProbeStep> wanted = wanted();
        ProbeStep asked = wanted.get(0);
        return new CapabilityProbe(known.after(asked, answer), left.subList(left.indexOf(asked) + 1, left.size()));
    }

    /** What is known so far. */
    public ServerCapabilities result() {
        return known.capabilities();
    }

    private List<ProbeStep> wanted() {
        return left.stream().filter(step -> step.wanted().test(known)).toList();
    }
}
