package org.tocsin.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Tokens;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Groups the traits of a passage into mentions, one per human being and role. Safe for many threads.
 */
public final class MentionFinder {
    /**
     * The mentions of a passage in order of offset.
     *
     * @param passage the passage
     * @param traits  all traits found in it, names among them
     */
    public List<Mention> group(Passage passage, List<Trait> traits) {
        return group(passage, traits, null);
    }

    /** The same, with the tokens of all its text, if somebody has read them. */
    List<Mention> group(Passage passage, List<Trait> traits, @Nullable Tokens tokens) {
        if (traits.isEmpty()) {
            return List.of();
        }
        List<Trait> sorted = new ArrayList<>(traits);
        sorted.sort(Comparator.comparingInt(Trait::start).thenComparingInt(Trait::end));
        List<Mention> out = new ArrayList<>(mentions(passage, sorted, tokens));
        out.replaceAll(new Civility(passage.text())::told);
        out.addAll(facilities(sorted));
        out.sort(Comparator.comparingInt(Mention::start));
        return out;
    }

    /** A FINESS number tells a facility, which is nobody's own number: where a partner holds it, the partner is named. */
    private static List<Mention> facilities(List<Trait> traits) {
        Map<String, Mention> out = new LinkedHashMap<>();
        traits.stream()
                .filter(t -> t.type() == TraitType.FINESS)
                .forEach(t -> out.putIfAbsent(t.value(), new Mention(Role.STAFF_MEMBER, List.of(t))));
        return List.copyOf(out.values());
    }

    private static List<Mention> mentions(Passage passage, List<Trait> traits, @Nullable Tokens tokens) {
        if (FieldRoles.mail(passage)) {
            return new MailMentions(passage).of(traits);
        }
        if (passage.isRow()) {
            return new RowMentions(passage).of(traits);
        }
        return passage.name().equals(Passage.PATH) ? path(traits) : text(passage, traits, tokens);
    }

    private static List<Mention> text(Passage passage, List<Trait> traits, @Nullable Tokens tokens) {
        List<Someone> people = new RunningText(passage.text(), tokens, traits, false).people();
        List<Mention> ofAuthor =
                people.stream().noneMatch(p -> p.is(Role.SUBJECT) || p.role().isEmpty())
                        ? ofAuthor(passage.text(), people)
                        : List.of();
        List<Mention> out = new ArrayList<>();
        people.forEach(p -> out.add(p.mention(p.role().orElse(Role.SUBJECT))));
        out.addAll(ofAuthor);
        return out;
    }

    /** Whom a letter is about that names no patient: a relative of its author's, who becomes its subject, or the author. */
    private static List<Mention> ofAuthor(String text, List<Someone> people) {
        Optional<Someone> author =
                people.stream().filter(p -> p.is(Role.AUTHOR)).findFirst();
        Optional<Correspondent> correspondent = author.map(a -> new Correspondent(text, a, people));
        Optional<Someone> relative = correspondent.flatMap(Correspondent::relative);
        relative.ifPresent(r -> r.role(Role.SUBJECT));
        return relative.isEmpty()
                        && correspondent.filter(Correspondent::isSubject).isPresent()
                ? List.of(author.orElseThrow().mention(Role.SUBJECT))
                : List.of();
    }

    /** In a path every name is a subject; other traits go to the first. */
    private static List<Mention> path(List<Trait> traits) {
        List<Someone> people = new ArrayList<>();
        for (Trait t : traits) {
            if (t.type() == TraitType.NAME && !t.rule().equals("email")) {
                Someone one = new Someone(t);
                people.stream()
                        .filter(p -> compatible(p, one))
                        .findFirst()
                        .ifPresentOrElse(p -> p.fold(one), () -> people.add(one));
            }
        }
        if (people.isEmpty()) {
            people.add(new Someone());
        }
        traits.stream()
                .filter(t -> t.type() != TraitType.NAME && t.type() != TraitType.FINESS)
                .forEach(people.get(0)::add);
        return people.stream()
                .filter(p -> !p.isEmpty())
                .map(p -> p.mention(Role.SUBJECT))
                .toList();
    }

    private static boolean compatible(Someone a, Someone b) {
        return SameName.compatible(a.name().orElseThrow(), b.name().orElseThrow());
    }
}
