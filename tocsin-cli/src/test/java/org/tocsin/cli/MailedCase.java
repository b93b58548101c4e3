package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** A case whose notices go by e-mail; its key lies beside it. */
record MailedCase(Path theCase) {
    /** How many notices of a channel are in which state. */
    Map<State, Long> states(Channel channel) {
        try (CaseStore store = CaseFolder.of(theCase).open(key())) {
            return store.notices().counts().stream()
                    .filter(count -> count.channel() == channel)
                    .collect(Collectors.groupingBy(
                            NoticeStore.Count::state, Collectors.summingLong(NoticeStore.Count::count)));
        }
    }

    KeySource key() {
        return KeySource.file(Path.of(theCase + ".key"));
    }

    /** Plans an e-mail to each of these addresses, in the first wave, and signs. */
    void plan(String... addresses) throws IOException {
        int plan = draft(addresses);
        try (CaseStore store = CaseFolder.of(theCase).open(key())) {
            Signature.sign(store, plan, "Odile Verdurin, DPO", 1);
        }
    }

    /** Plans without a signature; gives the number of the plan. */
    int draft(String... addresses) throws IOException {
        try (CaseStore store = CaseFolder.of(theCase).create(new CaseSettings("CH", "", "", ""), key());
                Draft draft = store.notices().draft()) {
            for (int i = 0; i < addresses.length; i++) {
                draft.add(notice(i, addresses[i]));
            }
            PlanFacts facts = new PlanFacts("2026-11-22", 900, 880, 98, 99.5, 9, 9, 0, 0, 1);
            byte[] content = new PlanContent(example(), facts).encoded();
            return draft.commit(1, store.registry().version(), store.results().version(), content);
        }
    }

    private static Planned notice(int number, String address) {
        Recipient recipient = new Recipient(
                List.of("Madame Élodie NOËL"), address, List.of("1 rue du Port"), "91100", "Valmont", "", List.of());
        int classes = EnumBits.of(DataClass.IDENTITY) | EnumBits.of(DataClass.FINANCIAL);
        ToldItem shown = new ToldItem(number + 1, Category.INVOICE, classes, false);
        NoticeContent content = new NoticeContent(
                recipient, "Élodie NOËL", NoticeContent.Relation.SELF, "fr", false, code(number), 12, List.of(shown));
        return new Planned(
                number, 0, Kind.FIRST, Channel.EMAIL, 1, 0, State.PLANNED, content.code(), content.encoded());
    }

    private static String code(int number) {
        return "ABCDEFGHJK" + String.format(java.util.Locale.ROOT, "%010d", number);
    }

    private static String example() throws IOException {
        try (var in = NoticeSettings.class.getResourceAsStream("example.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("emails_per_hour: \\d+", "emails_per_hour: 0");
        }
    }
}
