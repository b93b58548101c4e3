package org.tocsin.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.letter.batch.VanishedBatches;
import org.tocsin.respond.mail.Uncertain;

/** Notices of one channel of which nobody knows whether they went out, as they are listed. Names nobody. */
record UncertainList(Channel channel, List<Row> rows) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * One of them.
     *
     * @param since in milliseconds since 1970
     * @param mark  what names it elsewhere: the token of an e-mail, the batch of a letter or text message
     */
    record Row(int notice, int wave, State state, long since, String mark) {}

    /** All of a plan and wave, each 0 for any. */
    static UncertainList of(CaseStore store, Channel channel, int plan, int wave) {
        List<Row> rows = new ArrayList<>();
        if (channel == Channel.EMAIL) {
            new Uncertain(store)
                    .of(plan, wave)
                    .forEach(mail ->
                            rows.add(new Row(mail.notice(), mail.wave(), State.UNCERTAIN, mail.since(), mail.token())));
        } else {
            VanishedBatches.of(store.notices(), channel, plan, wave)
                    .forEach(one -> rows.add(new Row(one.notice(), one.wave(), one.state(), one.since(), one.batch())));
        }
        return new UncertainList(channel, rows);
    }

    /** Some of them. */
    UncertainList only(Predicate<Row> wanted) {
        return new UncertainList(channel, rows.stream().filter(wanted).toList());
    }

    /** The beginning of the keys of the texts about them. */
    String key() {
        return channel == Channel.EMAIL ? "uncertain.mail" : "uncertain.batch";
    }

    Figures figures() {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("notice", row.notice());
            map.put("wave", row.wave());
            map.put("since", Instant.ofEpochMilli(row.since()).toString());
            map.put(channel == Channel.EMAIL ? "token" : "batch", row.mark());
            listed.add(map);
        }
        return new Figures().with("channel", channel.word()).with("uncertain", listed);
    }

    void print(PrintWriter out, Texts texts) {
        if (rows.isEmpty()) {
            out.println(texts.get(key() + ".none"));
            return;
        }
        out.println(texts.get(key() + ".head"));
        for (Row row : rows) {
            String since = TIME.format(Instant.ofEpochMilli(row.since()).atZone(ZoneId.systemDefault()));
            out.println(row.notice() + "\t" + row.wave() + "\t" + since + "\t" + row.mark());
        }
        out.println(texts.get(key() + ".count", rows.size()));
    }
}
