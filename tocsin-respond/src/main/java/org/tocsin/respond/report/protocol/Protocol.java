package org.tocsin.respond.report.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.ports.CaseStore;

/**
 * The protocol of a case as tagged PDF on A4: method, versions, sources, what was read and not, thresholds, results, checks by people with
 * their intervals, decisions, isolation, journal, and what it does not say. It names no person.
 */
public final class Protocol {
    private Protocol() {}

    /**
     * A protocol that was written.
     *
     * @param sha256 of the file, hexadecimal
     * @param head   of the journal as the protocol states it
     */
    public record Written(int pages, String sha256, String head) {
        /** What the journal keeps of it. */
        public Map<String, String> facts() {
            return new HashMap<>(Map.of("pages", Integer.toString(pages), "sha256", sha256, "head", head));
        }
    }

    /**
     * Writes the protocol of a case as it stands.
     *
     * @param language French, or English for all others
     * @param made     the moment that it states
     * @param out      stays open
     */
    public static Written write(CaseStore store, Locale language, Instant made, OutputStream out) throws IOException {
        return write(ProtocolFacts.of(store, made), language, out);
    }

    static Written write(ProtocolFacts facts, Locale language, OutputStream out) throws IOException {
        Speech speech = new Speech(language);
        ReportSetter.Written written = ReportSetter.write(
                speech.say("title"),
                speech.say("foot", speech.given(facts.settings().organisation()), speech.moment(facts.made())),
                speech.language(),
                facts.made(),
                parts(facts, speech),
                out);
        return new Written(written.pages(), written.sha256(), facts.journal().head());
    }

    static List<Part> parts(ProtocolFacts facts, Speech speech) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("intro")));
        parts.addAll(new CasePart(facts, speech).parts());
        List<List<Part>> sections = List.of(
                new MethodPart(facts, speech).parts(),
                new SourcesPart(facts, speech).parts(),
                new LedgerPart(facts, speech).parts(),
                new ResultsPart(facts, speech).parts(),
                new ChecksPart(facts, speech).parts(),
                new ReliabilityPart(facts, speech).parts(),
                new DecisionsPart(facts, speech).parts(),
                new TracePart(facts, speech).parts(),
                new LimitsPart(facts, speech).parts());
        List<String> titles = List.of(
                "method", "sources", "ledger", "results", "checks", "reliability", "decisions", "trace", "limits");
        for (int i = 0; i < sections.size(); i++) {
            parts.add(new Part.Section((i + 1) + ". " + speech.say(titles.get(i) + ".title")));
            parts.addAll(sections.get(i));
        }
        return parts;
    }
}
