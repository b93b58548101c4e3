package org.tocsin.web.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tocsin.export.CaseNumbers;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;
import org.tocsin.words.Words;

/** The numbers of a case as rows of tables with bars. */
public final class Overview {
    private final CaseNumbers numbers;
    private final Words words;

    Overview(CaseNumbers numbers, Locale locale) {
        this.numbers = numbers;
        this.words = Words.in(locale);
    }

    /**
     * A row.
     *
     * @param most the largest count of the table: the full length of a bar
     */
    public record Row(String label, long count, long most) {}

    /** People with a confirmed link. */
    public long getTogether() {
        return numbers.people().values().stream().mapToLong(Long::longValue).sum();
    }

    /** People by population. */
    public List<Row> getPopulations() {
        return rows(
                Stream.of(Population.values()),
                p -> words.get("population", p.word()),
                p -> numbers.people().getOrDefault(p, 0L));
    }

    /** People by severity, the worst first. */
    public List<Row> getBands() {
        List<Band> worstFirst = new ArrayList<>(List.of(Band.values()));
        Collections.reverse(worstFirst);
        return rows(
                worstFirst.stream(),
                b -> words.get("band", b.word()),
                b -> numbers.bands().getOrDefault(b.word(), 0L));
    }

    /** People by data class. */
    public List<Row> getClasses() {
        return rows(
                Stream.of(DataClass.values()),
                c -> words.get("class", c.word()),
                c -> numbers.classes().getOrDefault(c, 0L));
    }

    /** Items by outcome. */
    public List<Row> getOutcomes() {
        return rows(
                Stream.of(Outcome.values()),
                o -> words.get("outcome", o.word()),
                o -> numbers.outcomes().getOrDefault(o, 0L));
    }

    /** People held, by reason; reasons that hold nobody are left out. */
    public List<Row> getGates() {
        return rows(
                Stream.of(Gate.values()).filter(g -> numbers.gates().getOrDefault(g.word(), 0L) > 0),
                g -> words.get("gate", g.word()),
                g -> numbers.gates().getOrDefault(g.word(), 0L));
    }

    private static <T> List<Row> rows(Stream<T> kinds, Function<T, String> label, ToLongFunction<T> count) {
        List<T> list = kinds.toList();
        long most = list.stream().mapToLong(count).max().orElse(0);
        return list.stream()
                .map(kind -> new Row(label.apply(kind), count.applyAsLong(kind), most))
                .toList();
    }
}
