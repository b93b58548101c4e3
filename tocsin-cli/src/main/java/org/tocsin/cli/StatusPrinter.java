package org.tocsin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.export.CaseNumbers;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;

/** Prints the ledger. */
final class StatusPrinter {
    private final Texts texts;
    private final PrintWriter out;

    StatusPrinter(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** The case in numbers, people by severity and gates among them. */
    static CaseNumbers numbers(CaseStore store) {
        return CaseNumbers.of(store, Assessment.of(store));
    }

    /** Attention is needed if an item is not fully read, or the ledger does not add up. */
    static int exitCode(CaseNumbers n) {
        long notRead =
                n.outcomes().getOrDefault(Outcome.UNREADABLE, 0L) + n.outcomes().getOrDefault(Outcome.PARTLY_READ, 0L);
        return notRead > 0 || !n.addsUp() || n.pending() > 0 ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    /** Notices by how far they have come. */
    private static Map<State, Long> notices(CaseStore store) {
        Map<State, Long> notices = new EnumMap<>(State.class);
        store.notices().counts().forEach(count -> notices.merge(count.state(), count.count(), Long::sum));
        return notices;
    }

    void print(CaseStore store, CaseNumbers n, boolean json) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(asMap(store, n)));
            return;
        }
        out.println(texts.get("status.title", store.settings().organisation(), n.releases(), n.registry()));
        if (!store.results().present()) {
            out.println(texts.get("status.nothing"));
        }
        out.println();
        out.println(texts.get("status.items"));
        for (Outcome outcome : Outcome.values()) {
            row(texts.get("outcome." + outcome.word()), n.outcomes().getOrDefault(outcome, 0L));
        }
        row(texts.get(n.addsUp() ? "status.sum" : "status.sum.wrong"), n.found());
        reasons(n);
        out.println(texts.get("status.files", share(n.filesRead(), n.files())));
        out.println(texts.get("status.share", share(n.bytesRead(), n.bytes())));
        if (n.pending() > 0) {
            out.println(texts.get("status.pending", n.pending()));
        }
        people(store, n);
        Missing.tell(store.settings(), texts, out);
    }

    private void reasons(CaseNumbers n) {
        if (n.reasons().isEmpty()) {
            return;
        }
        out.println(texts.get("status.reasons"));
        for (Map.Entry<Reason, Long> entry : n.reasons().entrySet()) {
            row("  " + texts.get("reason." + entry.getKey().word()), entry.getValue());
        }
    }

    private void people(CaseStore store, CaseNumbers n) {
        out.println();
        out.println(texts.get("status.people"));
        long sum = 0;
        for (Population population : Population.values()) {
            long count = n.people().getOrDefault(population, 0L);
            sum += count;
            row(texts.get("population." + population.word()), count);
        }
        row(texts.get("status.people.sum"), sum);
        row(texts.get("status.unknown"), n.unknown());
        out.println();
        out.println(texts.get("status.classes"));
        for (Map.Entry<DataClass, Long> entry : n.classes().entrySet()) {
            row(texts.get("class." + entry.getKey().word()), entry.getValue());
        }
        severity(n);
        out.println();
        row(texts.get("status.confirmed"), n.confirmed());
        row(texts.get("status.review"), n.review());
        row(texts.get("status.review.items"), n.reviewItems());
        row(texts.get("status.doubts"), n.doubts());
        row(texts.get("status.decided"), n.decided());
        row(texts.get("status.conflicts"), n.conflicts());
        Map<State, Long> notices = notices(store);
        row(texts.get("status.notices"), notices.getOrDefault(State.ACCEPTED, 0L));
        notices.forEach((state, count) -> {
            if (state != State.ACCEPTED) {
                row(texts.get("status.notices.state", texts.get("notice.state." + state.word())), count);
            }
        });
    }

    private void severity(CaseNumbers n) {
        out.println();
        out.println(texts.get("status.bands"));
        List<Band> worstFirst = new ArrayList<>(List.of(Band.values()));
        Collections.reverse(worstFirst);
        for (Band band : worstFirst) {
            row(texts.get("band." + band.word()), n.bands().getOrDefault(band.word(), 0L));
        }
        out.println();
        out.println(texts.get("status.gates", n.held()));
        for (Gate gate : Gate.values()) {
            long count = n.gates().getOrDefault(gate.word(), 0L);
            if (count > 0) {
                row(texts.get("gate." + gate.word()), count);
            }
        }
    }

    private void row(String what, long count) {
        out.println(String.format(Locale.ROOT, "  %-44s %10d", what, count));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static Map<String, Object> asMap(CaseStore store, CaseNumbers n) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("found", n.found());
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.word(), n.outcomes().getOrDefault(outcome, 0L));
        }
        map.put("outcomes", outcomes);
        map.put("adds_up", n.addsUp());
        map.put("reasons", words(n.reasons()));
        map.put("people", words(n.people()));
        map.put("data_classes", words(n.classes()));
        map.put("severity_bands", bands(n));
        map.put("gates", n.gates());
        map.put("held", n.held());
        map.put("unknown", n.unknown());
        map.put("confirmed_links", n.confirmed());
        map.put("review_links", n.review());
        map.put("review_documents", n.reviewItems());
        map.put("doubts", n.doubts());
        map.put("decided", n.decided());
        map.put("conflicts", n.conflicts());
        map.put("notices", words(notices(store)));
        map.put("registry", n.registry());
        map.put("releases", n.releases());
        map.put("pending", n.pending());
        map.put("files", n.files());
        map.put("files_read", n.filesRead());
        map.put("bytes", n.bytes());
        map.put("bytes_read", n.bytesRead());
        map.put("missing", Missing.of(store.settings()));
        map.put("journal_head", store.journal().head());
        return map;
    }

    private static Map<String, Long> bands(CaseNumbers n) {
        Map<String, Long> map = new LinkedHashMap<>();
        for (Band band : Band.values()) {
            map.put(band.word(), n.bands().getOrDefault(band.word(), 0L));
        }
        return map;
    }

    private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> map = new LinkedHashMap<>();
        counts.forEach((key, value) -> map.put(key.name().toLowerCase(Locale.ROOT), value));
        return map;
    }
}
