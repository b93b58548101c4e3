package org.tocsin.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Ruling;
import org.tocsin.link.Agreement;
import org.tocsin.link.DateLevel;
import org.tocsin.link.Evidence;
import org.tocsin.link.NameLevel;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Conflict;
import org.tocsin.ports.DecisionStore.ConflictRow;
import org.tocsin.ports.DecisionStore.NobodyRow;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;

/** The rows of the links of a document, or of a part of a long one, with what people decided about its human beings. */
final class DrawnLinks {
    private final List<LinkRow> proposed = new ArrayList<>();
    private final List<LinkRow> rows;
    private final List<NobodyRow> nobodies = new ArrayList<>();
    private final List<ConflictRow> conflicts = new ArrayList<>();
    private final Map<DocumentAnalyst.Human, Ruling> ruled;
    private final int item;

    /**
     * @param firstMention number of the first mention of this part in the document
     * @param whole        whether it is the whole document
     */
    DrawnLinks(
            int item,
            DocumentAnalyst.Analysis analysis,
            int firstMention,
            boolean whole,
            Standing.OfItem standing,
            Effect effect) {
        this.item = item;
        Set<DocumentAnalyst.Human> doubtful = new HashSet<>();
        for (DocumentAnalyst.Linked link : analysis.links()) {
            if (link.decision().status() == LinkStatus.REVIEW) {
                doubtful.add(link.human());
            }
        }
        ruled = standing.isEmpty() ? Map.of() : standing.among(humans(analysis), whole);
        Map<DocumentAnalyst.Human, ResultStore.Human> known = new HashMap<>();
        Map<DocumentAnalyst.Human, List<LinkRow>> decided = new LinkedHashMap<>();
        for (DocumentAnalyst.Linked link : analysis.links()) {
            DocumentAnalyst.Human human = link.human();
            boolean told = doubtful.contains(human) || ruled.containsKey(human);
            LinkRow row = row(link, firstMention, shown(human, link.mention(), firstMention, told, known));
            proposed.add(row);
            if (ruled.containsKey(human)) {
                decided.computeIfAbsent(human, k -> new ArrayList<>()).add(row);
            }
        }
        rows = decided.isEmpty() ? proposed : withDecisions(decided, effect);
    }

    /** How one whom nothing was compared with would be weighed. */
    static Effect effect(IntUnaryOperator sameHuman) {
        Agreement none = Agreement.MISSING;
        Evidence nothing = new Evidence(
                NameLevel.MISSING,
                DateLevel.MISSING,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                false);
        return new Effect(sameHuman, nothing.pack());
    }

    private static Set<DocumentAnalyst.Human> humans(DocumentAnalyst.Analysis analysis) {
        Set<DocumentAnalyst.Human> humans = new HashSet<>();
        analysis.links().forEach(link -> humans.add(link.human()));
        return humans;
    }

    /** Fingerprint and words stand on links of the first mention, the words on the first of these alone. */
    private static ResultStore.Human shown(
            DocumentAnalyst.Human human,
            int mention,
            int firstMention,
            boolean told,
            Map<DocumentAnalyst.Human, ResultStore.Human> known) {
        int first = human.first() + firstMention;
        int last = human.last() + firstMention;
        long print = mention == human.first() ? human.print() : 0;
        if (!told || mention != human.first() || known.containsKey(human)) {
            return new ResultStore.Human(first, last, print, "");
        }
        boolean nameable = DocumentAnalyst.nameable(human.entity());
        String who = nameable ? Strangers.who(human.entity()).encoded() : "";
        ResultStore.Human made = new ResultStore.Human(first, last, print, who);
        known.put(human, made);
        return made;
    }

    private LinkRow row(DocumentAnalyst.Linked link, int firstMention, ResultStore.Human human) {
        Decision d = link.decision();
        return new LinkRow(
                item,
                firstMention + link.mention(),
                link.passage(),
                d.person(),
                d.status(),
                link.role(),
                d.probability(),
                link.classes(),
                d.how(),
                d.pattern(),
                d.weight(),
                human,
                null);
    }

    private List<LinkRow> withDecisions(Map<DocumentAnalyst.Human, List<LinkRow>> decided, Effect effect) {
        Set<Integer> firsts = new HashSet<>();
        List<LinkRow> all = new ArrayList<>();
        decided.forEach((human, links) -> {
            firsts.add(links.get(0).human().first());
            all.addAll(drawn(links, ruling(human), effect));
        });
        proposed.stream().filter(row -> !firsts.contains(row.human().first())).forEach(all::add);
        // rows of one mention are of one human being and keep their order
        all.sort(Comparator.comparingInt(LinkRow::mention));
        return all;
    }

    private Ruling ruling(DocumentAnalyst.Human human) {
        Ruling ruling = ruled.get(human);
        if (ruling == null) {
            throw new IllegalStateException("a human being without a ruling");
        }
        return ruling;
    }

    private List<LinkRow> drawn(List<LinkRow> links, Ruling ruling, Effect effect) {
        List<LinkRow> rows = effect.of(links, ruling);
        int human = links.get(0).human().first();
        DecisionStore.Decision deciding = ruling.deciding();
        if (deciding != null && effect.conflicts(links, ruling)) {
            conflicts.add(new ConflictRow(deciding.number(), item, human, Conflict.CHANGED));
        }
        NobodyRow nobody = nobody(rows, ruling);
        if (nobody != null) {
            nobodies.add(nobody);
        }
        return rows;
    }

    /** Somebody about whom people spoke and whom no link holds any more, as an unknown person; null where it cannot be named. */
    static @Nullable NobodyRow nobody(List<LinkRow> rows, Ruling ruling) {
        LinkRow first = rows.get(0);
        String who =
                first.human().who().isEmpty() ? ruling.who() : first.human().who();
        if (who.isEmpty() || !ruling.touched() || rows.stream().anyMatch(r -> r.status() != LinkStatus.REJECTED)) {
            return null;
        }
        int roles = 0;
        int classes = 0;
        for (LinkRow row : rows) {
            roles |= EnumBits.of(row.role());
            classes |= row.dataClasses();
        }
        return new NobodyRow(first.item(), first.human().first(), roles, classes, who);
    }

    /** As the system proposes them. */
    List<LinkRow> proposed() {
        return proposed;
    }

    /** As they stand, in the order of their mentions. */
    List<LinkRow> rows() {
        return rows;
    }

    /** Those whom people said to be nobody of the registry. */
    List<NobodyRow> nobodies() {
        return nobodies;
    }

    /** Decisions that no longer fit. */
    List<ConflictRow> conflicts() {
        return conflicts;
    }

    /** The strangers about whom nobody spoke. */
    List<DocumentAnalyst.Stranger> strangers(DocumentAnalyst.Analysis analysis) {
        if (ruled.isEmpty()) {
            return analysis.strangers();
        }
        return analysis.strangers().stream()
                .filter(s -> ruled.keySet().stream()
                        .noneMatch(human -> human.entity().equals(s.entity())))
                .toList();
    }
}
