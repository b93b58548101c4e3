package org.tocsin.quality.check;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Unit;

/** All that a sample may be drawn from, member by member. */
interface Frame {
    Kind kind();

    /** How much the sample of a stratum grows with its size, see {@link org.tocsin.quality.Allocation}. */
    double power();

    /** Gives all members; items are named by number in place of their id. */
    void each(Members members);

    /** Receives members. */
    interface Members {
        /** One member: its stratum, a name that no other has, and the member itself. */
        void member(String stratum, String name, Unit unit);
    }

    /** Documents, read at least in part, in which nobody of the registry was found. What they are tells their stratum. */
    static Frame documents(CaseStore store) {
        return new Documents(store);
    }

    /** Confirmed links, each once whatever its number of mentions; evidence and population tell their stratum. */
    static Frame links(CaseStore store) {
        return new Links(store);
    }

    /** Whether nobody was found in this item although it was read. */
    static boolean isEmpty(ResultStore.ItemRow item) {
        boolean read = item.outcome() == Outcome.READ || item.outcome() == Outcome.PARTLY_READ;
        return read && item.people() == 0 && item.duplicateOf() == 0;
    }

    /** See {@link #documents}. */
    record Documents(CaseStore store) implements Frame {
        @Override
        public Kind kind() {
            return Kind.DOCUMENT;
        }

        /** The total of the people missed is wanted, no figure for each stratum. */
        @Override
        public double power() {
            return 1;
        }

        @Override
        public void each(Members members) {
            store.results().items(item -> {
                if (isEmpty(item)) {
                    String number = Integer.toString(item.number());
                    members.member(stratum(item), number, new Unit(0, 0, number, "", -1, null));
                }
            });
        }

        private static String stratum(ResultStore.ItemRow item) {
            String recognised = item.ocrPages() > 0 ? " (recognised)" : "";
            String category =
                    item.category() == null ? "other" : item.category().word();
            return item.mediaType() + recognised + ", " + category;
        }
    }

    /** See {@link #links}. */
    record Links(CaseStore store) implements Frame {
        @Override
        public Kind kind() {
            return Kind.LINK;
        }

        /** A compromise: the whole, and each kind of evidence. */
        @Override
        public double power() {
            return 0.5;
        }

        @Override
        public void each(Members members) {
            Population[] populations = new Population[store.registry().size()];
            store.registry().forEach((number, person) -> populations[number] = person.population());
            int[] current = {0};
            Set<String> seen = new HashSet<>();
            store.results().links(link -> {
                if (link.item() != current[0]) {
                    seen.clear();
                    current[0] = link.item();
                }
                String name =
                        link.item() + "|" + link.person() + "|" + link.role().word() + "|" + link.passage();
                if (link.status() == LinkStatus.CONFIRMED && seen.add(name)) {
                    String stratum = link.how() + ", " + populations[link.person()].word();
                    String item = Integer.toString(link.item());
                    members.member(stratum, name, new Unit(0, 0, item, link.passage(), link.person(), link.role()));
                }
            });
        }
    }
}
