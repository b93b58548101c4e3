package org.tocsin.detect;

import java.util.List;
import java.util.Optional;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/**
 * Roles that the parts of a mail give each other: doctors who write to doctors, those who receive a password, senders of
 * quoted mails.
 */
final class MailRoles {
    private static final Phrases REPORTS = new Phrases(Vocabulary.lines(MailRoles.class, "report-words.txt"));

    private final String text;
    private final List<Someone> heads;
    private final List<Someone> body;

    /**
     * The people of a mail.
     *
     * @param heads sender and recipients
     * @param body  the people named in the body
     */
    MailRoles(String text, List<Someone> heads, List<Someone> body) {
        this.text = text;
        this.heads = heads;
        this.body = body;
    }

    /** Changes the roles that follow from others. */
    void settle() {
        quoted();
        doctors();
        secrets();
    }

    /** Senders of quoted mails: in the organisation, staff whom the mail names. */
    private void quoted() {
        Optional<Someone> sender = heads.stream().filter(h -> h.is(Role.AUTHOR)).findFirst();
        for (Someone one : body) {
            boolean other = one.is(Role.AUTHOR)
                    && sender.filter(s -> MailMentions.same(s, one)).isEmpty();
            boolean personal =
                    one.mention(Role.AUTHOR).of(TraitType.EMAIL).anyMatch(e -> Mailboxes.personal(e.value()));
            boolean mailed = one.has(TraitType.EMAIL);
            if (sender.isPresent() && other && mailed && !personal) {
                one.role(Role.STAFF_MEMBER);
            }
        }
    }

    /** Whom the body calls doctor, and to whom a doctor reports on a patient. */
    private void doctors() {
        boolean doctorWrites = false;
        for (Someone head : heads) {
            Optional<Someone> named = body.stream()
                    .filter(b -> b.is(Role.PRACTITIONER) && MailMentions.same(head, b))
                    .findFirst();
            boolean titled = head.names().stream().anyMatch(n -> n.rule().equals("title"));
            if (head.is(Role.AUTHOR)) {
                doctorWrites |= named.isPresent() || titled;
            } else if (named.isPresent() || titled) {
                head.role(Role.PRACTITIONER);
            }
        }
        boolean patient = body.stream().anyMatch(b -> b.is(Role.SUBJECT));
        if (doctorWrites && patient && report()) {
            heads.stream()
                    .filter(h -> h.is(Role.STAFF_MEMBER))
                    .filter(h -> body.stream().noneMatch(b -> b.is(Role.SUBJECT) && MailMentions.same(h, b)))
                    .forEach(h -> h.role(Role.PRACTITIONER));
        }
    }

    private boolean report() {
        Tokens tokens = new Tokens(text, 0, text.length());
        boolean report = false;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrases.Hit> hit = REPORTS.at(tokens, i);
            if (hit.isPresent() && hit.get().key().equals("ORDER")) {
                return false;
            }
            report |= hit.isPresent();
        }
        return report;
    }

    /** A password in a mail that speaks of nobody else is its recipient's. */
    private void secrets() {
        List<Someone> recipients =
                heads.stream().filter(h -> h.is(Role.STAFF_MEMBER)).toList();
        Optional<Someone> holder = body.stream()
                .filter(b -> b.has(TraitType.CREDENTIAL))
                .filter(b -> b.name().isEmpty() || recipients.stream().anyMatch(r -> MailMentions.same(r, b)))
                .findFirst();
        boolean others = body.stream()
                .anyMatch(b -> b.is(Role.SUBJECT)
                        && b.name().isPresent()
                        && recipients.stream().noneMatch(r -> MailMentions.same(r, b)));
        if (holder.isPresent() && !others && recipients.size() == 1) {
            recipients.get(0).role(Role.SUBJECT);
            recipients.get(0).fold(holder.get());
            body.remove(holder.get());
        }
    }
}
