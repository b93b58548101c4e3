package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * What each character of a passage is: plain, of the human being in question, or somebody else's and masked. Beside the traits of
 * others their names are masked wherever they stand again, and in a passage that speaks of others also addresses of e-mail and long
 * numbers that were found to be nobody's. Secrets are masked whosever they are.
 */
final class Marks {
    private static final Pattern CONTACT = Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}.-]{1,255}");

    /** Eight digits in a row as the shortest patient number has, or nine in groups as a phone number: a date has no more than eight. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{Alnum}])(?:\\d{8,30}|\\d(?:[ .-]?\\d){8,30})(?!\\d)");

    /** The next word, on the same line or the next. */
    private static final Pattern NEXT = Pattern.compile("\\G[ -]?\\n?[ ]{0,3}(\\p{Lu}[\\p{L}\\p{M}]+)");

    /** Postal code and town behind a street. */
    private static final Pattern TOWN =
            Pattern.compile("\\G[ ,;-]{0,4}\\n?[ ]{0,3}(\\d{5}[ ]+\\p{Lu}[\\p{L}\\p{M}'’ -]{1,40})");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,}");
    private static final int SHORTEST = 3;

    private final Passage passage;
    private final Span.Kind[] kinds;
    private final Predicate<String> isName;

    /** A mention, and whether it speaks of the human being in question. */
    record Marked(Mention mention, boolean own) {}

    private Marks(Passage passage, Predicate<String> isName) {
        this.passage = passage;
        this.isName = isName;
        kinds = new Span.Kind[passage.text().length()];
        Arrays.fill(kinds, Span.Kind.PLAIN);
    }

    /** @param isName whether a folded word is a name of the registry */
    static Marks of(Passage passage, List<Marked> mentions, Masking masking, Predicate<String> isName) {
        Marks marks = new Marks(passage, isName);
        if (masking == Masking.MASKED) {
            marks.mask(mentions);
        }
        mentions.stream().filter(Marked::own).forEach(m -> m.mention().traits().forEach(marks::highlight));
        mentions.stream().flatMap(m -> m.mention().of(TraitType.CREDENTIAL)).forEach(marks::hide);
        return marks;
    }

    Passage passage() {
        return passage;
    }

    Span.Kind at(int offset) {
        return kinds[offset];
    }

    /** Whether the character belongs to the human being in question. */
    boolean own(int offset) {
        return kinds[offset].isOwn();
    }

    private void mask(List<Marked> mentions) {
        List<Mention> others =
                mentions.stream().filter(m -> !m.own()).map(Marked::mention).toList();
        if (others.isEmpty()) {
            return;
        }
        others.forEach(mention -> mention.traits().forEach(this::hide));
        others.forEach(mention -> mention.of(TraitType.NAME).forEach(this::hideOn));
        others.forEach(mention -> mention.of(TraitType.ADDRESS).forEach(this::hideTown));
        Set<String> names = names(others);
        names.removeAll(
                names(mentions.stream().filter(Marked::own).map(Marked::mention).toList()));
        Matcher word = WORD.matcher(passage.text());
        while (word.find()) {
            boolean capital = Character.isUpperCase(passage.text().codePointAt(word.start()));
            if (capital && names.contains(Fold.words(word.group()))) {
                set(word.start(), word.end(), Span.Kind.MASKED);
            }
        }
        hideAll(CONTACT);
        hideAll(NUMBER);
    }

    private static Set<String> names(List<Mention> mentions) {
        Set<String> words = new HashSet<>();
        mentions.stream()
                .flatMap(m -> m.of(TraitType.NAME))
                .map(trait -> PersonName.decode(trait.value()))
                .forEach(name -> words.addAll(
                        List.of((name.surname() + " " + name.otherSurname() + " " + name.given()).split(" "))));
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }

    private void hideAll(Pattern pattern) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            set(matcher.start(), matcher.end(), Span.Kind.MASKED);
        }
    }

    private void hide(Trait trait) {
        set(trait.start(), trait.end(), Span.Kind.MASKED);
    }

    /** A name may go on behind what was taken for it, as over the end of a line. */
    private void hideOn(Trait name) {
        Matcher next = NEXT.matcher(passage.text());
        int at = Math.min(name.end(), kinds.length);
        while (next.find(at) && next.start() == at && isName.test(Fold.words(next.group(1)))) {
            set(next.start(1), next.end(1), Span.Kind.MASKED);
            at = next.end();
        }
    }

    private void hideTown(Trait street) {
        Matcher town = TOWN.matcher(passage.text());
        int at = Math.min(street.end(), kinds.length);
        if (town.find(at) && town.start() == at) {
            set(town.start(1), town.end(1), Span.Kind.MASKED);
        }
    }

    private void highlight(Trait trait) {
        set(trait.start(), trait.end(), kind(trait.type()));
    }

    private static Span.Kind kind(TraitType type) {
        return switch (type) {
            case NAME -> Span.Kind.NAME;
            case BIRTH_DATE, AGE, SEX, BIRTH_PLACE -> Span.Kind.BIRTH_DATE;
            case NIR, NATIONAL_ID, PATIENT_ID, STAY_ID, REGISTRY_ID, RPPS, ADELI, FINESS, ID_DOCUMENT ->
                Span.Kind.IDENTIFIER;
            case ADDRESS, POSTAL_CITY -> Span.Kind.ADDRESS;
            case EMAIL, PHONE -> Span.Kind.CONTACT;
            // they tell nothing about who it is, so nobody needs to see them
            case IBAN, CARD, CREDENTIAL -> Span.Kind.MASKED;
        };
    }

    private void set(int from, int to, Span.Kind kind) {
        Arrays.fill(kinds, Math.min(from, kinds.length), Math.min(to, kinds.length), kind);
    }

    /** The stretch of text from one offset to another as spans. */
    List<Span> spans(int from, int to) {
        List<Span> spans = new ArrayList<>();
        String text = passage.text();
        int start = from;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            int next = Math.min(to, i + Character.charCount(c));
            if (kinds[i] != Span.Kind.MASKED && !VisibleText.plain(c)) {
                add(spans, start, i);
                spans.add(new Span(Span.Kind.CONTROL, VisibleText.symbol(c)));
                start = next;
            } else if (kinds[i] != kinds[start]) {
                add(spans, start, i);
                start = i;
            }
            i = next;
        }
        add(spans, start, to);
        return spans;
    }

    private void add(List<Span> spans, int from, int to) {
        if (from < to) {
            boolean masked = kinds[from] == Span.Kind.MASKED;
            spans.add(new Span(
                    kinds[from],
                    masked ? blocks(to - from) : VisibleText.of(passage.text().substring(from, to))));
        }
    }

    /** What masked text of this length is shown as. */
    static String blocks(int length) {
        return "\u2588".repeat(length);
    }

    /** What a stretch of text is as a whole: masked if any of it is masked, else of the human being in question if any of it is. */
    Span.Kind kind(int from, int to) {
        Span.Kind kind = Span.Kind.PLAIN;
        for (int i = from; i < Math.min(to, kinds.length); i++) {
            if (kinds[i] == Span.Kind.MASKED) {
                return Span.Kind.MASKED;
            }
            kind = kinds[i] == Span.Kind.PLAIN ? kind : kinds[i];
        }
        return kind;
    }
}
