package org.tocsin.classify;

import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Says of which day one document is, passage by passage: the date that a label or its place tells to be the document's own, or that of
 * what it reports on. Says nothing rather than something wrong: never a date on which somebody of the document was born, nor one before
 * that, of the future, of an appointment, a law or an end of validity; nor where two labels say as much for different months, nor of lists.
 * Not thread-safe.
 */
public final class DocumentDating {
    private static final int FIRST_YEAR = 1970;
    /** Names in rows or records from which on it is a list of people; so many birth dates may be those of a family. */
    private static final int LIST = 4;

    /** Where no birth date is known, an older date could be one. */
    private static final int YEARS_WITHOUT_BIRTH = 20;

    private static final int MOST_DATES = 400;
    private static final double LEAST = 4.6;
    private static final double LEAD = 0.9;
    private static final double IN_A_SENTENCE = 2.3;
    private static final double ON_A_LATER_PAGE = 1.5;
    private static final double IN_A_ROW = 1.5;
    private static final double FOR_A_WORD = 0.6;
    private static final double FOR_A_SHORT_YEAR = 0.5;

    private final int today;
    private final DateReader reader = new DateReader();
    private final Int2DoubleRBTreeMap scores = new Int2DoubleRBTreeMap();
    private final IntSet births = new IntOpenHashSet();
    private final IntSet alone = new IntOpenHashSet();
    private final Set<String> people = new HashSet<>();
    private int texts;
    private int seen;

    /** @param today no document is of a later day */
    public DocumentDating(LocalDate today) {
        this.today = number(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
    }

    private static int number(int year, int month, int day) {
        return year * 10_000 + month * 100 + day;
    }

    /**
     * Takes the next passage.
     *
     * @param dates    the dates of its text in order of offset
     * @param mentions the people in it
     */
    public void add(Passage passage, List<FoundDate> dates, List<Mention> mentions) {
        if (passage.name().equals(Passage.PATH)) {
            return;
        }
        boolean row = passage.name().contains("row:");
        take(mentions, passage.isRow() && !passage.name().equals("body"));
        int bound = 0;
        DateLabel before = DateLabel.BETWEEN;
        for (FoundDate date : dates) {
            if (seen++ > MOST_DATES) {
                break;
            }
            before = weigh(passage, date, bound, before, row);
            bound = date.end();
        }
        texts += row || passage.text().isBlank() ? 0 : 1;
    }

    private void take(List<Mention> mentions, boolean listed) {
        for (Mention mention : mentions) {
            for (Trait trait : mention.traits()) {
                if (listed
                        && trait.type() == TraitType.NAME
                        && mention.role() == Role.SUBJECT
                        && people.size() < LIST) {
                    people.add(trait.value());
                }
                if (trait.type() == TraitType.BIRTH_DATE && trait.value().length() == 10) {
                    births.add(Integer.parseInt(trait.value().replace("-", "")));
                }
            }
        }
    }

    /** Counts what speaks for a date; returns its label, which a date joined to it shares. */
    private DateLabel weigh(Passage passage, FoundDate date, int bound, DateLabel before, boolean row) {
        if (date.kind() == FoundDate.Kind.BIRTH
                || date.kind() == FoundDate.Kind.DEATH
                || date.kind() == FoundDate.Kind.STREET) {
            return DateLabel.NEVER;
        }
        String text = passage.text();
        if (bound > 0 && DateReader.isRange(text, bound, date.start())) {
            // the second of two days that a stay or a period lasts
            if (before == DateLabel.STAY) {
                add(date, DateLabel.STAY.score() + 0.5 - place());
            }
            return before;
        }
        DatingWords.Read read = reader.read(passage, date, bound, row);
        if (read != null && read.label() == DateLabel.ALONE) {
            // it could be a birth date whose label stands elsewhere, unless that is known
            alone.add(date.number());
        }
        if (read != null && read.label() != DateLabel.NEVER) {
            boolean rangeFollows = DateReader.isRangeAhead(text, date.end());
            double score = read.label().score() - FOR_A_WORD * read.distance();
            score -= read.label().isOfAnEvent() && !read.begins() ? IN_A_SENTENCE : 0;
            score -= row ? IN_A_ROW : 0;
            score -= date.form() == FoundDate.Form.SHORT_YEAR ? FOR_A_SHORT_YEAR : 0;
            if (!rangeFollows) {
                add(date, score - (read.label() == DateLabel.MAIL ? 0 : place()));
            }
        }
        return read == null ? DateLabel.BETWEEN : read.label();
    }

    private double place() {
        return texts > 0 ? ON_A_LATER_PAGE : 0;
    }

    private void add(FoundDate date, double score) {
        if (score > DateLabel.ALONE.score()) {
            alone.remove(date.number());
        }
        boolean whole = date.day() > 0 && date.year() >= FIRST_YEAR && date.number() <= today;
        if (whole && score > scores.get(date.number())) {
            scores.put(date.number(), score);
        }
    }

    /**
     * The day of the document.
     *
     * @return the number yyyymmdd; 0 if it has none, or none that is sure
     */
    public int date(Category category) {
        if (category == Category.DIRECTORY || people.size() >= LIST || births.size() > LIST) {
            return 0;
        }
        int earliest = births.isEmpty()
                ? today - YEARS_WITHOUT_BIRTH * 10_000
                : births.intStream().max().orElse(0) + 1;
        int best = 0;
        double top = LEAST;
        double next = 0;
        for (int date : scores.keySet()) {
            double score = date < earliest || (births.isEmpty() && alone.contains(date)) ? 0 : scores.get(date);
            boolean sameMonth = date / 100 == best / 100;
            if (score >= top) {
                next = sameMonth || best == 0 ? next : Math.max(next, top);
                best = date;
                top = score;
            } else if (!sameMonth) {
                next = Math.max(next, score);
            }
        }
        return top - next >= LEAD ? best : 0;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "DocumentDating[" + scores.size() + " dates]";
    }
}
