package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.key.KeyItem;

/**
 * Checks that every expected item is in the ledger once, with the right outcome and category. The category of a document that should have
 * been read and was not, or that is missing, counts as wrong; copies do not count.
 */
final class Ledger {
    /** Those whose disclosure harms most. */
    static final List<String> SENSITIVE = List.of(
            "psychiatry",
            "obstetrics",
            "gynaecology",
            "autopsy",
            "benefits_application",
            "identity_document",
            "credentials");

    private static final List<String> UNREAD = List.of("read", "partly_read", "unreadable:unsupported");
    private final Truth truth;
    /** Whether pictures of text were recognised at all; where they were not, scans are expected to stay unread. */
    boolean recognised = true;

    final Map<String, String> itemIds = new HashMap<>();
    private final Map<String, Integer> originals = new HashMap<>();
    final List<String> faults = new ArrayList<>();
    private long right;
    private final Tally categories = new Tally();
    private final Tally sensitive = new Tally();
    private final Tally.ByName byCategory = new Tally.ByName();
    private final Map<String, Integer> confusions = new java.util.TreeMap<>();

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
        String said = Table.cell(row, "outcome");
        if (said.endsWith("read")) {
            category(item, Table.cell(row, "category"));
        } else if (!said.equals("duplicate") && !item.outcomes().contains(full(row))) {
            category(item, "not read");
        }
    }

    private void category(KeyItem item, String said) {
        if (item.category().isEmpty() || (!recognised && truth.isScan(item.path()))) {
            return;
        }
        boolean fits = item.category().equals(said);
        categories.count(fits);
        byCategory.count(item.category(), fits);
        if (SENSITIVE.contains(item.category())) {
            sensitive.count(fits);
        }
        if (!fits) {
            confusions.merge(item.category() + " -> " + said, 1, Integer::sum);
        }
    }

    private static String full(NamedCsvRecord row) {
        String outcome = Table.cell(row, "outcome");
        return outcome.equals("unreadable") ? outcome + ":" + Table.cell(row, "reason") : outcome;
    }

    private void outcome(NamedCsvRecord row, KeyItem item, String id) {
        String outcome = Table.cell(row, "outcome");
        String full = full(row);
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
                if (item.group().equals(item.path())) {
                    category(item, "missing");
                }
            }
        }
        truth.groupSizes.forEach((group, copies) -> {
            if (copies > 1 && itemIds.containsKey(group) && !originals.containsKey(group)) {
                faults.add("never read: all " + copies + " copies of item " + itemIds.get(group));
            }
        });
        originals.forEach((group, count) -> {
            if (count > 1) {
                faults.add("read more than once: " + count + " copies of item " + itemIds.get(group));
            }
        });
    }

    void into(Figures out) {
        out.rates.put(ScoreReport.CATEGORIES, categories.rate());
        out.rates.put(ScoreReport.SENSITIVE, sensitive.rate());
        byCategory.forEach(out.byCategory::put);
        long expected =
                truth.items.values().stream().filter(item -> !item.optional()).count();
        out.rates.put("items of the ledger that are right", new Rate(right, expected));
        out.counts.put(ScoreReport.LEDGER_FAULTS, (long) faults.size());
        out.lists.put("ledger faults", faults);
        out.lists.put(
                "categories",
                confusions.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
    }

    String id(String path) {
        return itemIds.getOrDefault(path, "?");
    }
}
