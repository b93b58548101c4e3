package org.tocsin.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.words.Words;

/**
 * A notice, not what it says.
 *
 * @param person    number in the registry
 * @param gates     reasons to hold it
 * @param gateWords the same in words
 * @param changedAt when its state changed last
 */
public record NoticeRow(
        int number,
        int plan,
        int person,
        Kind kind,
        Channel channel,
        int wave,
        State state,
        List<String> gates,
        List<String> gateWords,
        Instant changedAt) {
    static NoticeRow of(Notice notice, Locale locale) {
        List<String> gates =
                NoticeTexts.gates(notice).stream().map(gate -> gate.word()).toList();
        Words words = Words.in(locale);
        return new NoticeRow(
                notice.number(),
                notice.plan(),
                notice.person(),
                notice.kind(),
                notice.channel(),
                notice.wave(),
                notice.state(),
                gates,
                gates.stream().map(gate -> words.get("gate", gate)).toList(),
                Instant.ofEpochMilli(notice.changedAt()));
    }
}
