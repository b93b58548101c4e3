package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Journal;
import org.tocsin.respond.severity.Gate;

/**
 * What replies say of people: that they have died, or that a notice went to somebody else. It may be a lie or a mistake: what is planned
 * for them is held until the registry says so too, or a human releases one of their notices.
 */
final class Replied {
    private final IntSet dead = new IntOpenHashSet();
    private final IntSet strangers = new IntOpenHashSet();
    private final CaseStore store;
    private final Humans humans;

    private Replied(CaseStore store, Humans humans) {
        this.store = store;
        this.humans = humans;
    }

    static Replied of(CaseStore store, Humans humans) {
        Replied replied = new Replied(store, humans);
        store.journal().forEach(replied::take);
        return replied;
    }

    /** Whether somebody is said to have died. */
    boolean isSaidDead(int human) {
        return dead.contains(human);
    }

    /** These reasons to hold a notice, and those that replies add. */
    Set<Gate> with(Set<Gate> gates, int human) {
        Set<Gate> all = EnumSet.noneOf(Gate.class);
        all.addAll(gates);
        if (dead.contains(human)) {
            all.add(Gate.DECEASED);
        }
        if (strangers.contains(human)) {
            all.add(Gate.DOUBTFUL_CONTACT);
        }
        return all;
    }

    private void take(Journal.Entry entry) {
        Map<String, String> facts = entry.facts();
        switch (entry.event()) {
            case "reply.received" -> {
                String about = facts.getOrDefault("about", "");
                if (about.equals("deceased")) {
                    people(facts).forEach(dead::add);
                } else if (about.equals("wrong_person")) {
                    people(facts).forEach(strangers::add);
                }
            }
            case "notice.wrong_person" -> people(facts).forEach(strangers::add);
            case "notice.released" ->
                people(facts).forEach(human -> {
                    dead.remove(human);
                    strangers.remove(human);
                });
            default -> {}
        }
    }

    /** First row of the human being of a notice, if there is that notice. */
    private IntSet people(Map<String, String> facts) {
        IntSet one = new IntOpenHashSet();
        store.notices()
                .notice(Integer.parseInt(facts.getOrDefault("notice", "0")))
                .ifPresent(notice -> one.add(humans.first(notice.person())));
        return one;
    }
}
