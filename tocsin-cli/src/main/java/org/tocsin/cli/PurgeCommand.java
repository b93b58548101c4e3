package org.tocsin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a case. */
@Command(
        name = "purge",
        description = "End a case: destroy its key, so that nobody can open it again. Keeps the journal.")
final class PurgeCommand extends CaseCommand {
    @Option(names = "--yes", description = "Needed: there is no way back.")
    boolean yes;

    @Override
    public Integer call() {
        Path folder = caseFolder();
        if (!yes) {
            throw new UsageException("purge destroys the key of " + folder + " for ever: say so with --yes");
        }
        List<String> exports = new ArrayList<>();
        try (CaseStore store = open()) {
            register(store);
            store.journal().forEach(entry -> {
                if (entry.event().equals("export.written")) {
                    exports.add(java.time.Instant.ofEpochMilli(entry.time()) + "  "
                            + entry.facts().get("table") + "  " + entry.facts().get("rows") + " rows");
                }
            });
        }
        Cases.in(folder, root()).purge();
        out().println(texts().get("purge.done", folder));
        if (!exports.isEmpty()) {
            out().println(texts().get("purge.exports", exports.size()));
            exports.forEach(e -> out().println("  " + e));
        }
        out().println(texts().get("purge.backups"));
        return ExitCode.DONE;
    }

    /** What must outlast the case goes into the journal: that it was, and its numbers. */
    private static void register(CaseStore store) {
        CaseNumbers numbers = CaseNumbers.of(store);
        long people =
                numbers.people().values().stream().mapToLong(Long::longValue).sum();
        store.journal()
                .append(
                        "case.ended",
                        Map.of(
                                "items", Long.toString(numbers.found()),
                                "people", Long.toString(people),
                                "unknown", Long.toString(numbers.unknown()),
                                "confirmed", Long.toString(numbers.confirmed())));
    }
}
