package org.tocsin.web.notices;

import java.util.List;
import java.util.Locale;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.words.Words;

/**
 * A notice as lists show it: how far it is and what holds it, not what it says.
 *
 * @param gates reasons to hold it, in words
 */
public record NoticeView(
        int number, int person, String kind, String channel, int wave, String state, boolean held, List<String> gates) {

    /** Of an outline: nothing sealed is opened. */
    public static NoticeView of(Notice notice, Locale locale) {
        Words words = Words.in(locale);
        return new NoticeView(
                notice.number(),
                notice.person(),
                words.get("notice", notice.kind().word()),
                words.get("channel", notice.channel().word()),
                notice.wave(),
                words.get("state", notice.state().word()),
                notice.state() == State.HELD,
                NoticeTexts.gates(notice).stream()
                        .map(gate -> words.get("gate", gate.word()))
                        .toList());
    }

    /** A step, in words. */
    public record Step(long at, String state) {
        static Step of(Event event, Locale locale) {
            return new Step(event.at(), Words.in(locale).get("state", event.to().word()));
        }
    }
}
