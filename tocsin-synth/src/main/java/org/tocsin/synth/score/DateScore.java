package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.synth.key.KeyItem;

/**
 * Whether the dates told of documents are those that they print as their own. A date counts as right in the right month: no more is told to
 * anybody. Dates of documents that print none as their own (lists, or only the day of an earlier visit) are counted apart. Copies do not
 * count.
 */
final class DateScore {
    private final Truth truth;
    private final Ledger ledger;
    private final Tally right = new Tally();
    private final Tally told = new Tally();
    private final Tally.ByName rightByFormat = new Tally.ByName();
    private final Tally.ByName toldByFormat = new Tally.ByName();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> apart = new ArrayList<>();

    DateScore(Truth truth, Ledger ledger) {
        this.truth = truth;
        this.ledger = ledger;
    }

    void add(NamedCsvRecord row) {
        String path = Table.cell(row, "path");
        KeyItem item = truth.items.get(path);
        boolean read = Table.cell(row, "outcome").endsWith("read") && (ledger.recognised || !truth.isScan(path));
        if (item != null && read && item.group().equals(path)) {
            add(item, row);
        }
    }

    private void add(KeyItem item, NamedCsvRecord row) {
        String said = Table.cell(row, "dated");
        if (item.dated().isEmpty()) {
            if (!said.isEmpty()) {
                apart.add("item " + Table.cell(row, "item_id"));
            }
            return;
        }
        String family = item.medium() + ", " + item.format();
        told.count(!said.isEmpty());
        toldByFormat.count(family, !said.isEmpty());
        if (!said.isEmpty()) {
            boolean fits = month(said).equals(month(item.dated()));
            right.count(fits);
            rightByFormat.count(family, fits);
            if (!fits) {
                wrong.add("item " + Table.cell(row, "item_id"));
            }
        }
    }

    private static String month(String day) {
        return day.substring(0, 7);
    }

    void into(Figures out) {
        out.rates.put(ScoreReport.DATES_RIGHT, right.rate());
        out.rates.put(ScoreReport.DATES_TOLD, told.rate());
        rightByFormat.forEach((family, rate) -> out.dates.put("right, " + family, rate));
        toldByFormat.forEach((family, rate) -> out.dates.put("told, " + family, rate));
        out.counts.put(ScoreReport.DATES_APART, (long) apart.size());
        out.lists.put("wrong document dates", wrong);
        out.lists.put("dates of documents that print none as their own", apart);
    }
}
