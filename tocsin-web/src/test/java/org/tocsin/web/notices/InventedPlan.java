package org.tocsin.web.notices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.respond.severity.Gate;

/** A small plan of notices about the first three people of a registry. */
public final class InventedPlan {
    /** The code of each. */
    public static final String CODE = "7KQ2M9XW4TBDN3RZ8HPA";

    /** The notice that nothing holds. */
    public static final int FREE = 1;

    /** The one that a human may let go. */
    public static final int MINOR = 2;

    /** The one that nobody may let go. */
    public static final int DEAD = 3;

    private InventedPlan() {}

    /** Makes a plan of three notices: one that is free, one to a minor, one about somebody who died. */
    public static void make(CaseStore store) throws IOException {
        try (InputStream in = SettingsReader.class.getResourceAsStream("example.yaml");
                NoticeStore.Draft draft = store.notices().draft()) {
            draft.add(planned(0, Channel.EMAIL, Set.of(), State.PLANNED));
            draft.add(planned(1, Channel.EMAIL, Set.of(Gate.MINOR), State.HELD));
            draft.add(planned(2, Channel.NONE, Set.of(Gate.DECEASED), State.HELD));
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            PlanFacts facts = new PlanFacts("2026-11-22", 10, 9, -1, -1, 3, 3, 0, 0, 1);
            draft.commit(
                    1, store.registry().version(), store.results().version(), new PlanContent(yaml, facts).encoded());
        }
    }

    private static Planned planned(int person, Channel channel, Set<Gate> gates, State state) {
        Recipient recipient =
                new Recipient(List.of("Anaëlle MONTFERRAND"), "a@courriel.example", List.of(), "", "", "", List.of());
        int health = EnumBits.of(DataClass.HEALTH) | EnumBits.of(DataClass.IDENTITY);
        NoticeContent content = new NoticeContent(
                recipient,
                "Anaëlle MONTFERRAND",
                NoticeContent.Relation.SELF,
                "fr",
                false,
                CODE,
                12,
                List.of(new ToldItem(7, Category.RADIOLOGY, health, false)));
        int bits = gates.stream().mapToInt(EnumBits::of).sum();
        return new Planned(person, 0, Kind.FIRST, channel, 1, bits, state, CODE, content.encoded());
    }
}
