package org.tocsin.respond.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.respond.notice.InventedNotices.dated;
import static org.tocsin.respond.notice.InventedNotices.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.lint.Linter;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.notice.text.PlainText;
import org.tocsin.respond.severity.Gate;

/** The notices of one invented family, as docs/notices-family.md shows them side by side. */
class FamilyTest {
    private static final String HEAD = "# The notices of one invented family\n\n"
            + "All people and the hospital are invented. Made by the program from the settings that `tocsin notice plan --example` prints.\n";

    private final NoticeSettings settings = InventedNotices.settings();
    private final NoticeTexts texts = new NoticeTexts(settings, InventedNotices.FACTS);

    private String notice(String who, NoticeContent content, Channel channel, Gate... gates) {
        Message message = texts.message(content, Kind.FIRST, Set.of(gates), channel);
        assertThat(new Linter(settings).check(message, content, Kind.FIRST, Set.of(gates), channel))
                .as(who)
                .isEmpty();
        return "\n## " + who + "\n\n```text\n" + PlainText.of(message) + "```\n";
    }

    private String family() {
        ToldItem imaging = dated(202103, Category.RADIOLOGY, DataClass.IDENTITY, DataClass.CONTACT, DataClass.HEALTH);
        ToldItem invoice = item(Category.INVOICE, DataClass.IDENTITY, DataClass.NATIONAL_ID, DataClass.FINANCIAL);
        ToldItem blood = dated(202309, Category.LABORATORY, DataClass.IDENTITY, DataClass.HEALTH);
        ToldItem birth =
                dated(201807, Category.OBSTETRICS, DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
        ToldItem work =
                new ToldItem(0, null, EnumBits.of(DataClass.IDENTITY) | EnumBits.of(DataClass.EMPLOYMENT), true);
        ToldItem pay = item(Category.PAYROLL, DataClass.IDENTITY, DataClass.FINANCIAL, DataClass.EMPLOYMENT);
        return HEAD
                + notice(
                        "Apolline, the mother: by e-mail",
                        InventedNotices.of("Apolline QUILLEBEUF", Relation.SELF, "fr", List.of(imaging, invoice)),
                        Channel.EMAIL)
                + notice(
                        "Barnabé, her child of eleven: to her, released by a human",
                        InventedNotices.of("Barnabé QUILLEBEUF", Relation.PARENT, "fr", List.of(blood, blood)),
                        Channel.EMAIL,
                        Gate.MINOR)
                + "\n## Anatole, his grandfather, who died in 2020\n\nNothing is sent: gate `deceased`, channel *nobody*, never released.\n"
                + notice(
                        "Hortense, a nurse who is also a patient: by post, released by a human",
                        InventedNotices.of("Hortense TRÉMAZAN", Relation.SELF, "fr", List.of(birth, work)),
                        Channel.POST,
                        Gate.STAFF)
                + notice(
                        "Firmin, the director, who prefers English: by e-mail, released by a human",
                        InventedNotices.of("Firmin OZOUF", Relation.SELF, "en", List.of(pay, work)),
                        Channel.EMAIL,
                        Gate.STAFF,
                        Gate.IMPORTANT_PERSON);
    }

    @Test
    void theDocument_showsWhatTheProgramWrites() throws IOException {
        Path document = Path.of("../docs/notices-family.md");
        String written = family();
        if (Boolean.getBoolean("tocsin.rewrite")) {
            Files.writeString(document, written);
        }
        assertThat(document).hasContent(written);
    }

    @Test
    void theNurse_isNotToldOfHerBirthRecordByPost() {
        String nurse =
                family().substring(family().indexOf("Hortense, a nurse"), family().indexOf("Firmin, the director"));
        assertThat(nurse).doesNotContainIgnoringCase("maternité").contains("travail");
    }
}
