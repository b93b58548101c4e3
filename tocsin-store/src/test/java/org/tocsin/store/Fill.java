package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.ResultStore;

/** Fills a case with invented findings and results. */
final class Fill {
    private Fill() {}

    static void findings(CaseStore store, int content, FindingStore.Key key, String... chunks) {
        try (FindingStore.Writer writer = store.findings().write(content, key)) {
            for (String chunk : chunks) {
                writer.chunk(chunk.getBytes(StandardCharsets.UTF_8));
            }
            writer.commit();
        }
    }

    /** A signed plan with a notice that was handed over and the letter that follows it. */
    static void notices(CaseStore store) {
        try (NoticeStore.Draft draft = store.notices().draft()) {
            byte[] content = "Montferrand, 12 rue des Lilas".getBytes(StandardCharsets.UTF_8);
            draft.add(new NoticeStore.Planned(
                    0,
                    0,
                    NoticeStore.Kind.FIRST,
                    NoticeStore.Channel.EMAIL,
                    1,
                    3,
                    NoticeStore.State.PLANNED,
                    "ANAELLE0MONTFERRAND0",
                    content));
            int plan = draft.commit(1, 1, 1, "Hôpital des Quatre-Saules".getBytes(StandardCharsets.UTF_8));
            store.notices().sign(plan, 2, "Mme Ozanne", "0".repeat(64));
        }
        store.notices()
                .move(NoticeStore.Move.of(
                        1, NoticeStore.State.PLANNED, NoticeStore.State.HANDED_OVER, 3, "anaelle.42@exemple.test"));
        store.notices().follow(1, NoticeStore.Channel.POST, 4);
    }

    static ResultStore.ItemRow item(int number) {
        return new ResultStore.ItemRow(
                number,
                "id" + number,
                1,
                "dossier/fiche " + number + ".pdf",
                number,
                Outcome.READ,
                number % 2 == 0 ? Reason.CORRUPT : null,
                "application/pdf",
                1L << 40,
                number % 2 == 0 ? null : Category.PSYCHIATRY,
                3,
                1,
                0,
                number,
                2,
                "",
                number % 2 == 0 ? 0 : 20210300 + number % 28 + 1);
    }

    static ResultStore.LinkRow link(int item, int mention) {
        return new ResultStore.LinkRow(
                item, mention, "page:3", 5, LinkStatus.REVIEW, Role.RELATIVE, 0.25, 7, "name + birth date", -5L, -1.5);
    }

    static void results(CaseStore store, int items) {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= items; i++) {
                writer.item(item(i));
                writer.link(link(i, 0));
                writer.link(link(i, 1));
            }
            writer.person(new ResultStore.PersonRow(9, 1, 2, 3, 0.5));
            writer.person(new ResultStore.PersonRow(5, 1, 2, 3, 0.99));
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
            writer.model(new byte[] {1, 2, 3});
            writer.commit();
        }
    }
}
