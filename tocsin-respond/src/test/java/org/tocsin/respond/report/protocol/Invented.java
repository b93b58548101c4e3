package org.tocsin.respond.report.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.country.Countries;
import org.tocsin.export.CaseNumbers;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.Journal;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Reliability;
import org.tocsin.quality.Share;
import org.tocsin.quality.Total;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.review.view.ReviewQuality;
import org.tocsin.scan.FinalModel;

/** Facts of an invented case. */
final class Invented {
    static final Instant MADE = Instant.parse("2026-11-22T21:15:00Z");
    static final String HEAD = "5f2b".repeat(16);

    private Invented() {}

    static ProtocolFacts facts() {
        CaseSettings settings = new CaseSettings(
                        "Centre hospitalier de Valmont-sur-Orge", "GDPR Art. 6(1)(c), 9(2)(i)", "DPO", "2028-06-30")
                .with(new CaseSettings.ToAuthority(
                        Instant.parse("2026-11-19T20:30:00Z"), Instant.parse("2026-11-21T10:00:00Z"), "N-2026-17"));
        return new ProtocolFacts(
                MADE, settings, true, sources(), numbers(), model(), quality(), List.of(180), decisions(), journal());
    }

    /** A case in which nothing was done yet. */
    static ProtocolFacts empty() {
        CaseNumbers nothing = new CaseNumbers(
                0, Map.of(), Map.of(), 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Reliability none = Reliability.of(List.of(), 10);
        return new ProtocolFacts(
                MADE,
                new CaseSettings("Hôpital \u0416 \uD83D\uDE00", "", "", ""),
                false,
                List.of(),
                nothing,
                FinalModel.decode(new byte[0]),
                new ReviewQuality(List.of(), null, none, none, 0, 0, Interval.ofNothing(), List.of()),
                List.of(),
                new DecisionFacts(Map.of(), 0, 0, 0, 0, 0, 0, 0),
                new JournalFacts("0".repeat(64), new Journal.Verdict(1, -1), List.of(), 0));
    }

    private static List<SourceFacts> sources() {
        return List.of(
                new SourceFacts(
                        "valmont_part1.zip",
                        "2026-11-20",
                        "Order 2026/118 of the public prosecutor",
                        true,
                        1_795_200_000_000L,
                        1,
                        11_700_000_000L,
                        "ab12".repeat(16)),
                new SourceFacts(
                        "valmont_second", "", "", false, 1_795_250_000_000L, 418, 73_000_000L, "cd34".repeat(16)));
    }

    private static CaseNumbers numbers() {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        outcomes.put(Outcome.READ, 187_310L);
        outcomes.put(Outcome.PARTLY_READ, 1_204L);
        outcomes.put(Outcome.UNREADABLE, 2_377L);
        outcomes.put(Outcome.DUPLICATE, 20_118L);
        outcomes.put(Outcome.CONTAINER, 940L);
        Map<DataClass, Long> classes = new EnumMap<>(DataClass.class);
        for (DataClass shown : DataClass.values()) {
            classes.put(shown, 90_000L / shown.word().length());
        }
        return new CaseNumbers(
                211_949,
                outcomes,
                new EnumMap<>(Map.of(Reason.ENCRYPTED, 1_833L, Reason.CORRUPT, 644L, Reason.TIMEOUT, 1_104L)),
                11_000_000_000L,
                10_900_000_000L,
                new EnumMap<>(Map.of(Population.PATIENT, 96_412L, Population.STAFF, 3_811L, Population.PARTNER, 27L)),
                classes,
                new TreeMap<>(Map.of("very_high", 12_044L, "high", 51_237L, "medium", 30_969L, "low", 6_000L)),
                new TreeMap<>(Map.of("minor", 14_220L, "deceased", 3_107L, "sensitive_care", 8_512L)),
                22_913,
                403_118,
                21_007,
                9_310,
                8_412,
                1_203,
                4,
                5_117,
                1_000_000,
                2,
                0);
    }

    private static FinalModel model() {
        return new FinalModel(
                1, 0.998_731, true, 403_118, 17.4, Countries.home(), Map.of(), 5_117, List.of(List.of(1, 2)));
    }

    private static ReviewQuality quality() {
        List<Stratum> strata = new ArrayList<>();
        List<CheckResult.StratumResult> results = new ArrayList<>();
        for (String name :
                List.of("nir patient", "name + birth date patient", "name + birth date staff", "ipp patient")) {
            Stratum stratum = new Stratum(Kind.LINK, name, 100_000, 40);
            strata.add(stratum);
            results.add(new CheckResult.StratumResult(stratum, 40, 25, 1, 24, List.of()));
        }
        Stratum documents = new Stratum(Kind.DOCUMENT, "application/pdf other", 52_114, 100);
        strata.add(documents);
        results.add(new CheckResult.StratumResult(
                documents, 98, 80, 0, 79, new ArrayList<>(java.util.Collections.nCopies(80, 0))));
        Draw draw = new Draw(1, 1_795_300_000_000L, 4_711, strata);
        Share precision = Share.of(List.of(new Share.Part(400_000, 96, 96)));
        CheckResult last = new CheckResult(
                draw,
                results,
                precision,
                Share.of(List.of(new Share.Part(400_000, 96, 100))),
                Total.of(List.of(new Total.Part(52_114, results.get(4).people()))),
                421_000,
                List.of(),
                403_118,
                2_377);
        return new ReviewQuality(
                List.of(draw), last, said(0.02), said(0.4), 61, 58, Interval.wilson(58, 61), List.of());
    }

    private static Reliability said(double step) {
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double p = Math.min(1, 0.999 - step * (i % 10) / 10);
            said.add(new Reliability.Said(p, (i * 37) % 100 < p * 100));
        }
        return Reliability.of(said, 10);
    }

    private static DecisionFacts decisions() {
        return new DecisionFacts(
                new EnumMap<>(Map.of(
                        Verdict.ACCEPT,
                        811L,
                        Verdict.REJECT,
                        203L,
                        Verdict.OTHER_PERSON,
                        12L,
                        Verdict.UNKNOWN_PERSON,
                        177L)),
                31,
                3,
                214,
                7,
                88,
                5,
                1);
    }

    private static JournalFacts journal() {
        return new JournalFacts(
                HEAD,
                new Journal.Verdict(18_334, -1),
                List.of(
                        new JournalFacts.ScanRun(1_795_200_000_000L, "bubblewrap: no network, read-only view"),
                        new JournalFacts.ScanRun(1_795_250_000_000L, "reduced isolation")),
                3);
    }
}
