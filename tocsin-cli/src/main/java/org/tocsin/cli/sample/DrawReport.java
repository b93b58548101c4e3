package org.tocsin.cli.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.cli.Texts;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.quality.Share;
import org.tocsin.quality.Total;
import org.tocsin.quality.check.Sheet;
import org.tocsin.quality.check.State;

/** Says what was drawn, and what its answers can prove at best. */
public final class DrawReport {
    private final Texts texts;
    private final PrintWriter out;

    /** In this language, to this printer. */
    public DrawReport(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** How many of a kind were drawn. */
    public static long drawn(Draw draw, Kind kind) {
        return of(draw, kind).stream().mapToLong(Stratum::drawn).sum();
    }

    /** From how many of a kind. */
    public static long size(Draw draw, Kind kind) {
        return of(draw, kind).stream().mapToLong(Stratum::size).sum();
    }

    private static List<Stratum> of(Draw draw, Kind kind) {
        return draw.strata().stream().filter(s -> s.kind() == kind).toList();
    }

    /** Prints a new draw. */
    public void print(Draw draw, boolean json) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(map(draw)));
            return;
        }
        out.println(texts.get("sample.drawn", draw.number(), draw.seed()));
        for (Kind kind : List.of(Kind.LINK, Kind.DOCUMENT)) {
            out.println();
            String word = kind.name().toLowerCase(Locale.ROOT);
            out.println(texts.get("sample.drawn." + word, drawn(draw, kind), size(draw, kind)));
            for (Stratum stratum : of(draw, kind)) {
                String name = padded(stratum.name(), of(draw, kind));
                out.printf(Locale.ROOT, "  %s %7d / %d%n", name, stratum.drawn(), stratum.size());
            }
        }
        out.println();
        promise(draw);
        out.println(texts.get("sample.next"));
    }

    /** The name of a stratum, as wide as the widest of its kind. */
    static String padded(String name, List<Stratum> strata) {
        int width = strata.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        return name + " ".repeat(Math.max(0, width - name.length()));
    }

    /** What follows if the checkers find no error. */
    private void promise(Draw draw) {
        List<Stratum> links = of(draw, Kind.LINK);
        if (!links.isEmpty()) {
            Share share = Share.of(links.stream()
                    .map(s -> new Share.Part(s.size(), s.drawn(), s.drawn()))
                    .toList());
            out.println(texts.get(
                    "sample.promise.link", Numbers.percent(share.interval().low())));
        }
        List<Stratum> documents = of(draw, Kind.DOCUMENT);
        if (!documents.isEmpty()) {
            Total total = Total.of(documents.stream()
                    .map(s -> new Total.Part(s.size(), java.util.Collections.nCopies(s.drawn(), 0)))
                    .toList());
            out.println(texts.get(
                    "sample.promise.document",
                    Numbers.whole(Math.ceil(total.interval().high()))));
        }
    }

    /** Lists all draws. */
    public void list(CaseStore store, boolean json) throws IOException {
        List<Draw> draws = store.samples().draws();
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Draw draw : draws) {
            List<Sheet.Line> lines = Sheet.of(store, draw).lines();
            long answered = lines.stream().filter(l -> l.answer() != null).count();
            long changed = lines.stream().filter(l -> l.state() != State.STANDS).count();
            Map<String, Object> map = map(draw);
            map.put("answered", answered);
            map.put("changed", changed);
            maps.add(map);
            if (!json) {
                out.println(texts.get(
                        "sample.listed",
                        draw.number(),
                        Instant.ofEpochMilli(draw.at()).truncatedTo(ChronoUnit.MINUTES),
                        drawn(draw, Kind.LINK),
                        drawn(draw, Kind.DOCUMENT),
                        answered,
                        lines.size(),
                        changed));
            }
        }
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(maps));
        } else if (draws.isEmpty()) {
            out.println(texts.get("sample.none"));
        }
    }

    private static Map<String, Object> map(Draw draw) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("draw", draw.number());
        map.put("at", Instant.ofEpochMilli(draw.at()).toString());
        map.put("seed", draw.seed());
        map.put("links", drawn(draw, Kind.LINK));
        map.put("of_links", size(draw, Kind.LINK));
        map.put("documents", drawn(draw, Kind.DOCUMENT));
        map.put("of_documents", size(draw, Kind.DOCUMENT));
        return map;
    }
}
