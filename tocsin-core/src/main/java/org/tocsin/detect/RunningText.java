package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Tokens;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Decides who is who among the names of running text: roles first, then which names are one person's. */
final class RunningText {
    private static final int IDENTITY_REACH = 90;
    private static final int LISTED = 3;
    /** What stands farther off on a line without end says nothing of a name, and is not looked at again for each. */
    private static final int LONG_LINE = 400;

    private static final List<String> PARENTS =
            List.of("NOUVEAU NE DE", "BEBE DE", "ENFANT DE", "FILLE DE", "FILS DE", "JUMEAU DE", "JUMELLE DE");
    /** A day, a number or a short word with a separator before a name, and its title. */
    private static final Pattern ENTRY = Pattern.compile("[^.:;|]{1,24} ?[:;|](?: (?:Dr|Pr|M|Mme|Mlle)\\.?)?");

    private final String text;
    private final Lines lines;
    private final @Nullable Tokens tokens;
    private @Nullable RoleCues cues;
    private final List<Trait> traits;
    private final boolean mail;
    private final Colleagues colleagues;
    /** Who was taken for staff because no word said otherwise. */
    private final List<Someone> supposed = new ArrayList<>();

    private final NavigableMap<Integer, Trait> identity;
    private final TreeSet<Integer> contacts = new TreeSet<>();

    RunningText(String text, @Nullable Tokens tokens, List<Trait> traits, boolean mail) {
        this.text = text;
        this.tokens = tokens;
        this.traits = traits;
        this.mail = mail;
        this.colleagues = new Colleagues(text);
        this.identity = identity(traits);
        traits.stream()
                .filter(t -> t.type() == TraitType.EMAIL
                        || t.type() == TraitType.PHONE
                        || t.type() == TraitType.REGISTRY_ID
                        || t.type() == TraitType.RPPS)
                .forEach(t -> contacts.add(t.start()));
        this.lines = new Lines(text);
    }

    /** The cues of the text; found when the first name asks. */
    private RoleCues cues() {
        RoleCues known = cues;
        if (known == null) {
            known = new RoleCues(text, lines, tokens == null ? new Tokens(text, 0, text.length()) : tokens);
            cues = known;
        }
        return known;
    }

    /** The people of the text with all their traits. */
    List<Someone> people() {
        List<Trait> names = traits.stream()
                .filter(t -> t.type() == TraitType.NAME && !t.rule().equals("email"))
                .toList();
        List<Someone> all = new ArrayList<>();
        Chat chat = new Chat(text, lines, names);
        for (int i = 0; i < names.size(); i++) {
            Someone one = new Someone(names.get(i));
            int previous = i == 0 ? 0 : names.get(i - 1).end();
            int next = i + 1 < names.size() ? names.get(i + 1).start() : text.length();
            (chat.speaks(names.get(i)) ? Optional.of(Role.AUTHOR) : decide(one, names.get(i), previous, next))
                    .ifPresent(one::role);
            all.add(one);
        }
        List<Someone> merged = SamePeople.merged(all);
        settle(merged);
        new Attachment(text, lines, traits, merged).attach();
        // who alone gives a home address beside the subject is no staff, unless a word said so
        if (supposed.size() == 1 && supposed.get(0).has(TraitType.ADDRESS)) {
            supposed.get(0).role(Role.AUTHOR);
        }
        return merged;
    }

    private Optional<Role> decide(Someone one, Trait name, int previous, int next) {
        if (parent(name)) {
            one.parent();
            return Optional.of(Role.RELATIVE);
        }
        Optional<Role> before = cues().before(name.start(), previous);
        boolean titled = cues().titled(name.start());
        if (before.isPresent()
                && !(before.get() == Role.SUBJECT && titled && !name.rule().equals("label"))) {
            return before;
        }
        Optional<Role> after = cues().after(name.end(), next);
        if (after.isPresent() && after.get() == Role.RELATIVE && !one.newborn()) {
            return after;
        }
        if (one.newborn() || name.rule().equals("machine-readable zone") || identified(name, next)) {
            return Optional.of(Role.SUBJECT);
        }
        if (titled) {
            return Optional.of(onCall(name) ? Role.STAFF_MEMBER : Role.PRACTITIONER);
        }
        if (after.isPresent()) {
            return after;
        }
        if (name.rule().equals("label")) {
            return Optional.of(Role.SUBJECT);
        }
        boolean colleague = !name.rule().equals("title") && colleagues.names(name);
        return colleague ? Optional.of(Role.STAFF_MEMBER) : Optional.empty();
    }

    /** {@code Nouveau-né de Mme X}: the person named is the mother, what follows speaks of the child. */
    private boolean parent(Trait name) {
        String before =
                Fold.words(text.substring(Math.max(lines.start(name.start()), name.start() - 40), name.start()));
        String plain = before.endsWith(" MME") || before.endsWith(" MADAME")
                ? before.substring(0, before.lastIndexOf(' '))
                : before;
        return PARENTS.stream().anyMatch(plain::endsWith);
    }

    private boolean onCall(Trait name) {
        int from = Math.max(lines.start(name.start()), name.start() - LONG_LINE);
        String line = text.substring(from, name.start()).toLowerCase(java.util.Locale.ROOT);
        return line.contains("garde") || line.contains("astreinte");
    }

    /** Whether a birth date, a number or a secret stands behind the name on its line, or a birth date right below. */
    private boolean identified(Trait name, int next) {
        for (Trait t : identity.subMap(name.start() - 60, true, name.end() + IDENTITY_REACH, true)
                .values()) {
            boolean behind = t.start() >= name.end()
                    && t.start() < next
                    && !cues().patientBetween(name.end(), t.start())
                    && lines.of(t.start()) - lines.of(name.end()) <= (t.type() == TraitType.BIRTH_DATE ? 1 : 0);
            boolean ahead = t.end() <= name.start()
                    && name.start() - t.end() <= 30
                    && lines.of(t.start()) == lines.of(name.start())
                    && t.type() != TraitType.BIRTH_DATE;
            if (behind || ahead) {
                return true;
            }
        }
        return false;
    }

    private static NavigableMap<Integer, Trait> identity(List<Trait> traits) {
        TreeMap<Integer, Trait> out = new TreeMap<>();
        for (Trait t : traits) {
            switch (t.type()) {
                case BIRTH_DATE, NIR, NATIONAL_ID, PATIENT_ID, REGISTRY_ID, STAY_ID, CREDENTIAL, BIRTH_PLACE ->
                    out.put(t.start(), t);
                default -> {}
            }
        }
        return out;
    }

    /** Gives a role to those whom no word gave one. */
    private void settle(List<Someone> people) {
        List<Someone> open = people.stream().filter(p -> p.role().isEmpty()).toList();
        directory(people);
        boolean subject = people.stream().anyMatch(p -> p.is(Role.SUBJECT));
        List<Someone> signing = open.stream()
                .filter(p -> p.names().stream().anyMatch(n -> n.start() > cues().closing()))
                .toList();
        for (Someone one : signing) {
            boolean alsoAbove = one.names().get(0).start() < cues().closing();
            one.role(!mail && subject && !alsoAbove ? Role.PRACTITIONER : Role.AUTHOR);
        }
        List<Someone> rest = open.stream().filter(p -> p.role().isEmpty()).toList();
        boolean list = rest.size() >= 2 && rest.stream().allMatch(this::beginsLine);
        boolean first = !subject;
        for (Someone one : rest) {
            boolean civil = !subject && one.names().get(0).rule().equals("title");
            one.role(first || civil || list ? Role.SUBJECT : Role.STAFF_MEMBER);
            if (!one.is(Role.SUBJECT)) {
                supposed.add(one);
            }
            first = false;
        }
        if (people.stream().noneMatch(p -> p.is(Role.SUBJECT))) {
            staffAsSubject(people);
        }
    }

    private boolean beginsLine(Someone one) {
        int start = one.names().get(0).start();
        if (start - lines.start(start) > LONG_LINE) {
            return false;
        }
        String before = text.substring(lines.start(start), start).strip();
        return before.length() <= 5 || ENTRY.matcher(before).matches();
    }

    /** Staff listed one a line, each with contact or number, and nobody born: a directory, whose people are its subjects. */
    private void directory(List<Someone> people) {
        if (traits.stream().anyMatch(t -> t.type() == TraitType.PATIENT_ID || t.type() == TraitType.STAY_ID)) {
            return;
        }
        List<Someone> listed = people.stream()
                .filter(p -> !p.is(Role.RELATIVE))
                .filter(p -> beginsLine(p) && reachable(p))
                .toList();
        if (listed.size() >= LISTED) {
            listed.forEach(p -> p.role(Role.SUBJECT));
        }
    }

    /** Whether a phone, an address, a number or further cells stand behind the name on its line. */
    private boolean reachable(Someone one) {
        int end = one.names().get(0).end();
        Integer next = contacts.ceiling(end);
        String rest =
                text.substring(end, Math.min(lines.end(end), end + LONG_LINE)).stripTrailing();
        boolean cells = rest.contains("   ") || rest.indexOf('\t') >= 0 || rest.indexOf('|') >= 0;
        return cells || (next != null && lines.of(next) == lines.of(end));
    }

    private boolean medical() {
        return text.contains("atient") || cues().closing() < text.length();
    }

    /** A list of doctors, one a line, with nobody else in it is a list of people: each is a subject. */
    private void staffAsSubject(List<Someone> people) {
        List<Someone> staff = people.stream()
                .filter(p -> p.is(Role.PRACTITIONER) || p.is(Role.STAFF_MEMBER))
                .filter(this::beginsLine)
                .toList();
        if (staff.size() >= 3 && staff.size() == people.size() && !medical()) {
            staff.forEach(p -> p.role(Role.SUBJECT));
        }
    }
}
