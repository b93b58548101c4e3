package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;

/**
 * What people decided, by the items as they are numbered now. Whoever stands in another passage than before is known by the
 * fingerprint alone, where one decision and one human being of the document have it.
 */
final class Standing {
    /** Nobody decided anything. */
    static final Standing NONE = new Standing();

    private static final OfItem NOTHING = new OfItem();

    private final Int2ObjectOpenHashMap<OfItem> items = new Int2ObjectOpenHashMap<>();
    private final List<Ruling> gone = new ArrayList<>();

    private Standing() {}

    /** @param itemOf number of the item whose links an item id has now, or 0 where there is none */
    Standing(Rulings rulings, ToIntFunction<String> itemOf) {
        rulings.mentions().forEach(mention -> {
            int item = itemOf.applyAsInt(mention.item());
            Ruling ruling = rulings.of(mention);
            if (item == 0) {
                gone.add(ruling);
            } else {
                items.computeIfAbsent(item, k -> new OfItem()).add(ruling);
            }
        });
    }

    /** What was decided about an item. */
    OfItem of(int item) {
        return items.getOrDefault(item, NOTHING);
    }

    /** Gives the rulings that found nobody: call it when all items were drawn. */
    void gone(Consumer<Ruling> receiver) {
        gone.forEach(receiver);
        items.values().forEach(item -> item.left().forEach(receiver));
    }

    /** What was decided about the human beings of an item. */
    static final class OfItem {
        private final Map<String, Ruling> exact = new HashMap<>();
        private final Set<Ruling> found = new HashSet<>();

        boolean isEmpty() {
            return exact.isEmpty();
        }

        private void add(Ruling ruling) {
            exact.put(key(ruling.mention().passage(), ruling.mention().print()), ruling);
        }

        private static String key(String passage, long print) {
            return print + " " + passage;
        }

        /** Whom the rulings are about, among human beings of the item. */
        Map<DocumentAnalyst.Human, Ruling> among(Set<DocumentAnalyst.Human> humans, boolean wholeDocument) {
            Map<DocumentAnalyst.Human, Ruling> ruled = new HashMap<>();
            for (DocumentAnalyst.Human human : humans) {
                Ruling ruling = exact.get(key(human.place(), human.print()));
                if (ruling != null) {
                    ruled.put(human, ruling);
                    found.add(ruling);
                }
            }
            if (wholeDocument) {
                left().forEach(ruling -> {
                    DocumentAnalyst.Human moved = alone(ruling, humans, ruled);
                    if (moved != null) {
                        ruled.put(moved, ruling);
                        found.add(ruling);
                    }
                });
            }
            return ruled;
        }

        private List<Ruling> left() {
            return exact.values().stream()
                    .filter(ruling -> !found.contains(ruling))
                    .toList();
        }

        private DocumentAnalyst.@Nullable Human alone(
                Ruling ruling, Set<DocumentAnalyst.Human> humans, Map<DocumentAnalyst.Human, Ruling> ruled) {
            long print = ruling.mention().print();
            List<DocumentAnalyst.Human> same = humans.stream()
                    .filter(human -> human.print() == print && !ruled.containsKey(human))
                    .toList();
            long rivals =
                    left().stream().filter(r -> r.mention().print() == print).count();
            return same.size() == 1 && rivals == 1 ? same.get(0) : null;
        }
    }
}
