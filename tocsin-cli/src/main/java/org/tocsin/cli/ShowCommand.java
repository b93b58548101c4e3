package org.tocsin.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.Exporter;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows an item. */
@Command(name = "show", description = "Show an item: its path, how it was read, who is in it.")
final class ShowCommand extends CaseCommand {
    @Parameters(paramLabel = "ID", description = "Item id, or - to read a path from standard input.")
    String id = "";

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            ResultStore.ItemRow item = find(store, id);
            store.journal().append("item.viewed", Map.of("item", item.id()));
            print(store, item);
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    /** The item of an id; for {@code -} the item whose path stands in the first line of standard input. */
    static ResultStore.ItemRow find(CaseStore store, String id) throws IOException {
        ResultStore.ItemRow item =
                id.equals("-") ? byPath(store) : store.results().item(id);
        if (item == null) {
            throw new CaseException("no item has this id: 'tocsin export documents' lists ids in the column item_id; "
                    + "to give a path, write it to standard input and use -");
        }
        return item;
    }

    private static ResultStore.@Nullable ItemRow byPath(CaseStore store) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String path = in.readLine();
        ResultStore.ItemRow[] found = {null};
        store.results().items(item -> {
            if (found[0] == null && item.path().equals(path)) {
                found[0] = item;
            }
        });
        return found[0];
    }

    private void print(CaseStore store, ResultStore.ItemRow item) {
        Exporter exporter = new Exporter(store, locale());
        line("path", item.path());
        line(
                "outcome",
                item.outcome().word()
                        + (item.reason() == null ? "" : " (" + item.reason().word() + ")"));
        line("detail", item.detail());
        line("media type", item.mediaType());
        line("size", Long.toString(item.size()));
        line("category", item.category() == null ? "" : item.category().word());
        line("pages", Integer.toString(item.pages()));
        if (item.duplicateOf() != 0) {
            line("duplicate of", store.results().item(item.duplicateOf()).id());
        }
        if (item.content() != 0) {
            for (Ledger.EndRow end : store.ledger().history(item.content())) {
                line("history", history(end));
            }
        }
        store.results().linksOf(item.linksOf(), link -> {
            if (link.status() != LinkStatus.REJECTED) {
                line(
                        link.passage(),
                        exporter.personId(link.person()) + "  " + link.status().word() + "  "
                                + link.role().word() + "  " + link.how());
            }
        });
    }

    private static String history(Ledger.EndRow end) {
        String reason = end.reason() == null ? "" : " (" + end.reason().word() + ")";
        String detail = end.detail().isEmpty() ? "" : ", " + end.detail();
        Instant at = Instant.ofEpochMilli(end.at()).truncatedTo(ChronoUnit.SECONDS);
        return at + "  reader " + end.readerVersion() + "  " + end.outcome().word() + reason + detail;
    }

    private void line(String what, String value) {
        if (!value.isEmpty()) {
            out().println(String.format(java.util.Locale.ROOT, "%-14s %s", what, value));
        }
    }
}
