package org.tocsin.respond.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.portal.format.Reply;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;

/**
 * Plans the letters that people ask for. It says the same as their notice, under the same code, to the same name. To the address that was
 * signed it goes as it is; to one that was typed into a web page only after a human has looked. Who has a letter already gets no second.
 */
public final class AskedLetters {
    private final CaseStore store;

    /** What became of a wish. */
    public enum Outcome {
        /** Goes with the next letters. */
        PLANNED,
        /** Waits for a human: another address than the known one, or something else holds the notice. */
        HELD,
        /** A letter was posted, or is planned. */
        THERE,
        /** No address is known and none was given. */
        NO_ADDRESS,
        /** The notice was taken back, or its person has died. */
        WITHDRAWN;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For this case. */
    public AskedLetters(CaseStore store) {
        this.store = store;
    }

    /** Plans the letter that a proven reply asks for; the same reply once more plans none. */
    public Outcome plan(Reply reply, long at) {
        List<Notice> same = store.notices().withCode(reply.code().text());
        Optional<Notice> last = same.stream().reduce((a, b) -> b);
        if (last.isEmpty() || same.stream().anyMatch(AskedLetters::isWithdrawn)) {
            return told(reply, Optional.empty(), Outcome.WITHDRAWN);
        }
        boolean there = same.stream()
                .anyMatch(notice ->
                        notice.channel() == Channel.POST && !notice.state().isFailed());
        if (there) {
            return told(reply, Optional.empty(), Outcome.THERE);
        }
        // where a letter came back, its copy follows that letter
        return follow(reply, last.get(), same, at);
    }

    private static boolean isWithdrawn(Notice notice) {
        return notice.state() == State.RETRACTED
                || (NoticeTexts.gates(notice).contains(Gate.DECEASED) && notice.channel() == Channel.NONE);
    }

    private Outcome follow(Reply reply, Notice before, List<Notice> same, long at) {
        NoticeContent content = NoticeContent.of(before);
        Recipient known = content.recipient();
        TypedAddress typed = new TypedAddress(reply.address());
        boolean signed = (typed.isEmpty() || typed.isAt(known)) && before.channel() != Channel.POST;
        if (signed && known.addressLines().isEmpty()) {
            return told(reply, Optional.empty(), Outcome.NO_ADDRESS);
        }
        if (typed.isEmpty() && !signed) {
            return told(reply, Optional.empty(), Outcome.NO_ADDRESS);
        }
        boolean free = signed && same.stream().noneMatch(notice -> notice.state() == State.HELD);
        NoticeStore notices = store.notices();
        byte[] to = signed ? before.content() : content.to(typed.of(known)).encoded();
        Optional<Integer> copy =
                notices.follow(before.number(), Channel.POST, free ? State.PLANNED : State.HELD, to, at);
        return told(reply, copy, copy.isEmpty() ? Outcome.THERE : free ? Outcome.PLANNED : Outcome.HELD);
    }

    private Outcome told(Reply reply, Optional<Integer> copy, Outcome outcome) {
        store.journal()
                .append(
                        "notice.copy_asked",
                        Map.of(
                                "notice", Integer.toString(reply.number()),
                                "copy", copy.map(String::valueOf).orElse(""),
                                "outcome", outcome.word()));
        return outcome;
    }
}
