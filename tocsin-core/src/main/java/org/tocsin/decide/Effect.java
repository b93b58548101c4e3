package org.tocsin.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.Proposed;

/**
 * What a ruling makes of the links of a human being. The same function draws the tables anew and changes them when somebody decides:
 * so both give the same. A human's word is certain in the tables: probability 1 or 0; what the system said is kept beside it.
 */
public final class Effect {
    /** What a link rests on whose person the system did not propose. */
    static final String NAMED = "named by a reviewer";

    private static final int MOST_SEEN = 500;
    private static final double CERTAIN = 1;
    private static final double NEVER = 0;

    private final IntUnaryOperator sameHuman;
    private final long noEvidence;

    /**
     * @param sameHuman  the first registry row of the human being of a row
     * @param noEvidence the evidence pattern in which nothing was compared
     */
    public Effect(IntUnaryOperator sameHuman, long noEvidence) {
        this.sameHuman = sameHuman;
        this.noEvidence = noEvidence;
    }

    /** The links as the system proposed them. */
    public static List<LinkRow> proposed(List<LinkRow> links) {
        List<LinkRow> proposed = new ArrayList<>(links.size());
        for (LinkRow link : links) {
            Proposed said = link.proposed();
            if (said == null) {
                proposed.add(link);
            } else if (said.status() != null) {
                String how = link.how().substring(LinkRow.REVIEWED.length());
                proposed.add(with(link, said.status(), said.probability(), how, null));
            }
        }
        return proposed;
    }

    /**
     * The links under a ruling, in the order of their mentions.
     *
     * @param links of one human being as the system proposed them, in the order of their mentions
     */
    public List<LinkRow> of(List<LinkRow> links, Ruling ruling) {
        Decision deciding = ruling.deciding();
        if (deciding == null) {
            return links;
        }
        if (ruling.accepted() == Ruling.OPEN) {
            return links.stream().map(link -> rejected(link, ruling)).toList();
        }
        int person = ruling.accepted() < 0 ? ruling.accepted() : sameHuman.applyAsInt(ruling.accepted());
        List<LinkRow> decided = new ArrayList<>(links.size());
        for (LinkRow link : links) {
            decided.add(decided(link, sameHuman.applyAsInt(link.person()) == person, deciding.number()));
        }
        if (person >= 0 && decided.stream().noneMatch(link -> link.status() == LinkStatus.CONFIRMED)) {
            decided.addAll(named(links, person, deciding.number()));
            decided.sort(Comparator.comparingInt(LinkRow::mention));
        }
        return decided;
    }

    private LinkRow rejected(LinkRow link, Ruling ruling) {
        int person = sameHuman.applyAsInt(link.person());
        long[] by = {0};
        ruling.rejected().forEach((no, event) -> by[0] = sameHuman.applyAsInt(no) == person ? event : by[0]);
        return by[0] == 0 ? link : decided(link, false, by[0]);
    }

    private static LinkRow decided(LinkRow link, boolean right, long decision) {
        return with(
                link,
                right ? LinkStatus.CONFIRMED : LinkStatus.REJECTED,
                right ? CERTAIN : NEVER,
                LinkRow.REVIEWED + link.how(),
                new Proposed(link.status(), link.probability(), decision));
    }

    /** Links to somebody who was not proposed, wherever the human being is mentioned. */
    private List<LinkRow> named(List<LinkRow> links, int person, long decision) {
        List<LinkRow> named = new ArrayList<>();
        int mention = -1;
        for (LinkRow link : links) {
            if (link.mention() != mention) {
                mention = link.mention();
                named.add(new LinkRow(
                        link.item(),
                        mention,
                        link.passage(),
                        person,
                        LinkStatus.CONFIRMED,
                        link.role(),
                        CERTAIN,
                        link.dataClasses(),
                        LinkRow.REVIEWED + NAMED,
                        noEvidence,
                        0,
                        link.human(),
                        new Proposed(null, 0, decision)));
            }
        }
        return named;
    }

    private static LinkRow with(
            LinkRow link, LinkStatus status, double probability, String how, @Nullable Proposed proposed) {
        return new LinkRow(
                link.item(),
                link.mention(),
                link.passage(),
                link.person(),
                status,
                link.role(),
                probability,
                link.dataClasses(),
                how,
                link.pattern(),
                link.weight(),
                link.human(),
                proposed);
    }

    /** What the system proposes, one entry a person, as it is kept with a decision: of very many the best. */
    public static List<Seen> seen(List<LinkRow> proposed) {
        Set<Integer> people = new HashSet<>();
        List<Seen> seen = new ArrayList<>();
        for (LinkRow link : proposed) {
            if (seen.size() < MOST_SEEN && people.add(link.person())) {
                seen.add(new Seen(link.person(), link.status(), link.pattern(), link.probability()));
            }
        }
        return seen;
    }

    /** Whether what the system proposes now differs from what was seen when it was decided, and does not bear the decision out. */
    public boolean conflicts(List<LinkRow> proposed, Ruling ruling) {
        Decision deciding = ruling.deciding();
        if (deciding == null || borneOut(proposed, ruling)) {
            return false;
        }
        List<Seen> now = seen(proposed);
        List<Seen> then = deciding.seen();
        return now.size() != then.size()
                || !now.stream().allMatch(n -> then.stream().anyMatch(t -> sameEvidence(n, t)));
    }

    private boolean sameEvidence(Seen now, Seen then) {
        boolean newlyConfirmed = now.status() == LinkStatus.CONFIRMED && then.status() != LinkStatus.CONFIRMED;
        return sameHuman.applyAsInt(now.person()) == sameHuman.applyAsInt(then.person())
                && now.pattern() == then.pattern()
                && !newlyConfirmed;
    }

    /** Whether the system by itself says what was decided. */
    private boolean borneOut(List<LinkRow> proposed, Ruling ruling) {
        if (ruling.accepted() == Ruling.NOBODY) {
            return proposed.stream().allMatch(link -> link.status() == LinkStatus.REJECTED);
        }
        if (ruling.accepted() == Ruling.OPEN) {
            return Objects.equals(
                    of(proposed, ruling).stream().map(LinkRow::status).toList(), statuses(proposed));
        }
        int person = sameHuman.applyAsInt(ruling.accepted());
        return proposed.stream()
                .anyMatch(
                        link -> link.status() == LinkStatus.CONFIRMED && sameHuman.applyAsInt(link.person()) == person);
    }

    private static List<LinkStatus> statuses(List<LinkRow> links) {
        return links.stream().map(LinkRow::status).toList();
    }
}
