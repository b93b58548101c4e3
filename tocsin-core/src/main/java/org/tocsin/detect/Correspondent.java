package org.tocsin.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Who wrote a mail or letter that names no patient, and whom it is about: a patient writes about himself or herself; who signs with a
 * function, writes from the organisation or speaks of a patient without a name is not its subject, unless an identity of his or her
 * own stands there.
 */
final class Correspondent {
    private static final Phrases WORDS = new Phrases(Vocabulary.lines(Correspondent.class, "own-care-words.txt"));
    private static final Phrases IDENTITY =
            new Phrases(Vocabulary.lines(Correspondent.class, "own-identity-words.txt"));
    private static final Set<TraitType> OWN =
            EnumSet.of(TraitType.BIRTH_DATE, TraitType.NIR, TraitType.NATIONAL_ID, TraitType.PATIENT_ID);
    private static final Set<String> DOCTORS = Set.of("DR", "DOCTEUR", "PR", "PROF", "PROFESSEUR");
    private static final int TITLE = 12;
    private static final int STATED = 60;
    private static final int BELOW = 240;
    private static final int SIGNATURE = 3;

    private final String text;
    private final Someone author;
    private final List<Someone> people;

    /**
     * The author of a text.
     *
     * @param author the author
     * @param people all whom the text names, the author and the signature among them
     */
    Correspondent(String text, Someone author, List<Someone> people) {
        this.text = text;
        this.author = author;
        this.people = people;
    }

    /** The birth dates and numbers that the writer of a text states as his or her own: {@code je suis née le 3 mai 1980}. */
    static List<Trait> own(String text, List<Trait> traits) {
        return traits.stream()
                .filter(t -> OWN.contains(t.type()) && statedAsOwn(text, t.start()))
                .toList();
    }

    private static boolean statedAsOwn(String text, int start) {
        Tokens tokens = new Tokens(text, Math.max(0, start - STATED), start);
        for (int i = 0; i < tokens.size(); i++) {
            if (IDENTITY.at(tokens, i).isPresent()) {
                int behind = tokens.get(i).end();
                return text.substring(behind, start).indexOf('.') < 0;
            }
        }
        return false;
    }

    /** Whether the text shows its author's own data. */
    boolean isSubject() {
        return identified() || (!professional() && !speaksOfPatient());
    }

    /** Whom the author writes about: the relative of whom a birth date or number is given, or who is named where no care of the author's own is told. */
    Optional<Someone> relative() {
        List<Someone> relatives = people.stream()
                .filter(p -> p.is(Role.RELATIVE) && p.has(TraitType.NAME))
                .toList();
        Optional<Someone> born = relatives.stream()
                .filter(p -> p.has(TraitType.BIRTH_DATE) || p.has(TraitType.NIR) || p.has(TraitType.PATIENT_ID))
                .findFirst();
        boolean told = identified() || says("OWN");
        return born.isPresent() || told || relatives.size() != 1 ? born : Optional.of(relatives.get(0));
    }

    private boolean identified() {
        return shown(author)
                || people.stream().anyMatch(p -> p != author && !p.is(Role.RELATIVE) && same(p) && shown(p));
    }

    private static boolean shown(Someone one) {
        return one.has(TraitType.STAY_ID) || OWN.stream().anyMatch(one::has);
    }

    private boolean professional() {
        return author.has(TraitType.RPPS)
                || author.has(TraitType.ADELI)
                || author.names().stream().anyMatch(this::doctor)
                || people.stream().anyMatch(p -> p != author && same(p) && staff(p))
                || (!author.has(TraitType.ADDRESS) && (worksHere() || signsForPlace()));
    }

    private boolean doctor(Trait name) {
        String before = Fold.words(text.substring(Math.max(0, name.start() - TITLE), name.start()));
        return DOCTORS.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static boolean staff(Someone one) {
        return one.is(Role.PRACTITIONER) || one.is(Role.STAFF_MEMBER);
    }

    private boolean worksHere() {
        return people.stream()
                .filter(p -> p == author || same(p))
                .flatMap(p -> p.mention(Role.AUTHOR).of(TraitType.EMAIL))
                .anyMatch(e -> !Mailboxes.personal(e.value()));
    }

    /** Whether a service or house stands in the lines right below the last signature. */
    private boolean signsForPlace() {
        int end = people.stream()
                .filter(p -> p == author || same(p))
                .flatMap(p -> p.names().stream())
                .mapToInt(Trait::end)
                .max()
                .orElse(text.length());
        String below = text.substring(end, Math.min(text.length(), end + BELOW));
        return below.lines()
                .skip(1)
                .limit(SIGNATURE)
                .takeWhile(l -> !l.isBlank())
                .anyMatch(l -> Places.named(l, 0, l.length()));
    }

    private boolean same(Someone one) {
        return MailMentions.same(author, one);
    }

    /** Whether a patient is spoken of who is not the author, and no care of the author's own. */
    private boolean speaksOfPatient() {
        return says("OTHER") && !says("OWN");
    }

    private boolean says(String key) {
        Tokens tokens = new Tokens(text, 0, text.length());
        int self = -10;
        for (int i = 0; i < tokens.size(); i++) {
            String found = WORDS.at(tokens, i).map(Phrases.Hit::key).orElse("");
            self = found.equals("SELF") ? i : self;
            boolean ofSelf = found.equals("OTHER") && i - self <= 4;
            if (ofSelf ? key.equals("OWN") : found.equals(key)) {
                return true;
            }
        }
        return false;
    }
}
