package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.ports.Journal;

/**
 * What the journal says about the making of the results.
 *
 * @param head    the hash of its last entry
 * @param verdict whether its chain holds
 * @param scans   how readers were shut in at each scan
 * @param judges  accounts that judged samples in the review application
 */
record JournalFacts(String head, Journal.Verdict verdict, List<ScanRun> scans, int judges) {
    JournalFacts {
        scans = List.copyOf(scans);
    }

    /**
     * A scan.
     *
     * @param at        milliseconds since 1970
     * @param isolation of the readers, in plain words
     */
    record ScanRun(long at, String isolation) {}

    static JournalFacts of(Journal journal) {
        String head = journal.head();
        List<ScanRun> scans = new ArrayList<>();
        Set<String> judges = new HashSet<>();
        journal.forEach(entry -> {
            if (entry.event().equals("scan.started")) {
                scans.add(new ScanRun(entry.time(), entry.facts().getOrDefault("isolation", "")));
            } else if (entry.event().equals("sample.judged") && entry.facts().containsKey("account")) {
                judges.add(entry.facts().get("account"));
            }
        });
        return new JournalFacts(head, journal.verify(), scans, judges.size());
    }
}
