package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.key.KeyItem;

/** Checks that every expected item is in the ledger once, with the right outcome and category. */
final class Ledger {
    private static final List<String> UNREAD = List.of("read", "partly_read", "unreadable:unsupported");
    private final Truth truth;
    /** Whether pictures of text were recognised at all; where they were not, scans are expected to stay unread. */
    boolean recognised = true;

    final Map<String, String> itemIds = new HashMap<>();
    private final Map<String, Integer> originals = new HashMap<>();
    final List<String> faults = new ArrayList<>();
    long right;
    long categoryRight;
    long categoryOf;
    final Map<String, Integer> confusions = new java.util.TreeMap<>();

    Ledger(Truth truth) {
        this.truth = truth;
    }

    void add(NamedCsvRecord row) {
        String path = Table.cell(row, "path");
        String id = Table.cell(row, "item_id");
        if (itemIds.put(path, id) != null) {
            faults.add("twice: item " + id);
        }
        KeyItem item = truth.items.get(path);
        if (item == null) {
            if (!truth.mayBeExtra(path)) {
                faults.add("not expected: item " + id);
            }
            return;
        }
        outcome(row, item, id);
        String category = Table.cell(row, "category");
        boolean seen = recognised || !truth.isScan(item.path());
        if (seen && !item.category().isEmpty() && Table.cell(row, "outcome").endsWith("read")) {
            categoryOf++;
            if (item.category().equals(category)) {
                categoryRight++;
            } else {
                confusions.merge(item.category() + " -> " + category, 1, Integer::sum);
            }
        }
    }

    private void outcome(NamedCsvRecord row, KeyItem item, String id) {
        String outcome = Table.cell(row, "outcome");
        String full = outcome.equals("unreadable") ? outcome + ":" + Table.cell(row, "reason") : outcome;
        boolean copies = truth.groupSizes.getOrDefault(item.group(), 1) > 1;
        if (!outcome.equals("duplicate")) {
            originals.merge(item.group(), 1, Integer::sum);
        }
        boolean unread = !recognised && item.medium().equals("scan") && UNREAD.contains(full);
        if (unread || item.outcomes().contains(full) || (copies && outcome.equals("duplicate"))) {
            right += item.optional() ? 0 : 1;
        } else {
            faults.add("outcome " + full + " instead of " + String.join(" or ", item.outcomes()) + ": item " + id);
        }
    }

    void finish() {
        for (KeyItem item : truth.items.values()) {
            if (!itemIds.containsKey(item.path()) && !item.optional() && !truth.mayBeExtra(item.path())) {
                faults.add("missing: an item of format " + item.format() + ", expected "
                        + item.outcomes().get(0));
            }
        }
        originals.forEach((group, count) -> {
            if (count > 1) {
                faults.add("read more than once: " + count + " copies of item " + itemIds.get(group));
            }
        });
    }

    String id(String path) {
        return itemIds.getOrDefault(path, "?");
    }
}
