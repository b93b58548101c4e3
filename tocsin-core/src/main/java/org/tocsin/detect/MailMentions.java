package org.tocsin.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** The people of a mail: sender and recipients in the headers, the others in the body. */
final class MailMentions {
    private static final int BESIDE = 6;

    private final Passage passage;

    MailMentions(Passage passage) {
        this.passage = passage;
    }

    /** The mentions that these traits of the mail make. */
    List<Mention> of(List<Trait> traits) {
        List<Someone> heads = new ArrayList<>();
        List<Trait> body = new ArrayList<>(traits);
        for (Field field : passage.fields()) {
            Optional<Role> role = FieldRoles.of(field);
            if (role.isPresent()) {
                List<Trait> inside = traits.stream()
                        .filter(t -> t.start() >= field.start() && t.end() <= field.end())
                        .toList();
                body.removeAll(inside);
                heads.addAll(people(inside, role.get()));
            }
        }
        heads.stream()
                .filter(h -> h.is(Role.AUTHOR))
                .findFirst()
                .ifPresent(h -> Correspondent.own(passage.text(), body).forEach(t -> give(t, h, body)));
        List<Someone> inBody = new RunningText(passage.text(), null, body, true).people();
        new MailRoles(passage.text(), heads, inBody).settle();
        List<Mention> out = new ArrayList<>();
        for (Someone one : inBody) {
            Optional<Someone> addressee = addressed(heads, one);
            if (addressee.isPresent()) {
                addressee.get().fold(one);
                continue;
            }
            Optional<Someone> author = heads.stream()
                    .filter(h -> h.is(Role.AUTHOR) && same(h, one))
                    .findFirst();
            boolean signature = author.isPresent() && (one.is(Role.AUTHOR) || one.is(Role.SUBJECT)) && !identified(one);
            if (signature) {
                author.orElseThrow().fold(one);
            } else {
                out.add(one.mention(one.role().orElse(Role.SUBJECT)));
            }
        }
        heads.stream()
                .filter(h -> !h.isEmpty())
                .forEach(h -> out.add(h.mention(h.role().orElse(Role.AUTHOR))));
        if (out.stream().noneMatch(m -> m.role() == Role.SUBJECT)) {
            heads.stream().filter(h -> h.is(Role.AUTHOR)).findFirst().ifPresent(h -> ofAuthor(h, inBody, out));
        }
        return out;
    }

    private static void give(Trait trait, Someone one, List<Trait> rest) {
        one.add(trait);
        rest.remove(trait);
    }

    /** Whom a mail is about that names no patient: a relative of its author's, or the author writing from a mailbox of his or her own. */
    private void ofAuthor(Someone author, List<Someone> inBody, List<Mention> out) {
        if (!writesForHimself(author) && !identified(author)) {
            return;
        }
        Correspondent correspondent = new Correspondent(passage.text(), author, inBody);
        Optional<Someone> relative = correspondent.relative();
        if (relative.isPresent()) {
            out.removeIf(
                    m -> m.traits().equals(relative.get().mention(Role.RELATIVE).traits()));
            out.add(relative.get().mention(Role.SUBJECT));
        } else if (correspondent.isSubject()) {
            out.add(author.mention(Role.SUBJECT));
        }
    }

    /** The recipient whom the body addresses by name; somebody of that name with an identity of his own is another. */
    private static Optional<Someone> addressed(List<Someone> heads, Someone one) {
        boolean person = one.is(Role.AUTHOR) || one.is(Role.RELATIVE) || (one.is(Role.SUBJECT) && identified(one));
        return person
                ? Optional.empty()
                : heads.stream().filter(h -> !h.is(Role.AUTHOR) && same(h, one)).findFirst();
    }

    private static boolean identified(Someone one) {
        return one.has(TraitType.BIRTH_DATE) || one.has(TraitType.NIR) || one.has(TraitType.PATIENT_ID);
    }

    private static boolean writesForHimself(Someone one) {
        return one.mention(Role.AUTHOR).of(TraitType.EMAIL).anyMatch(e -> Mailboxes.personal(e.value()));
    }

    static boolean same(Someone a, Someone b) {
        return a.name().isPresent()
                && b.name().isPresent()
                && SameName.compatible(a.name().orElseThrow(), b.name().orElseThrow());
    }

    private static List<Someone> people(List<Trait> inside, Role role) {
        List<Someone> out = new ArrayList<>();
        int end = -100;
        for (Trait t : inside) {
            boolean address = t.type() == TraitType.EMAIL;
            if (address && Mailboxes.shared(t.value()) && !(t.start() - end <= BESIDE)) {
                continue;
            }
            if (t.type() == TraitType.NAME && !t.rule().equals("email")) {
                Someone one = new Someone(t);
                one.role(role);
                out.add(one);
                end = t.end();
            } else if (address && t.start() - end <= BESIDE) {
                out.get(out.size() - 1).add(t);
            } else if (address) {
                Someone one = inside.stream()
                        .filter(n -> n.type() == TraitType.NAME && n.start() >= t.start() && n.end() <= t.end())
                        .findFirst()
                        .map(Someone::new)
                        .orElseGet(Someone::new);
                one.role(role);
                one.add(t);
                out.add(one);
            }
        }
        return out;
    }
}
