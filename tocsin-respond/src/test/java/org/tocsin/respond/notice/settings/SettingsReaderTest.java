package org.tocsin.respond.notice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.settings.Fault.Kind;

/** Settings are read whole, or everything that is the matter is told at once. */
class SettingsReaderTest {
    private static List<Fault> faults(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> SettingsReader.parse(yaml))
                .faults();
    }

    private static String changed(String from, String to) {
        assertThat(InventedNotices.yaml()).contains(from);
        return InventedNotices.yaml().replace(from, to);
    }

    @Test
    void theExample_isReadWhole() {
        NoticeSettings settings = InventedNotices.settings();
        assertThat(settings.organisation().caseNumber()).isEqualTo("QS-2026-0917");
        assertThat(settings.incident().publishedOn()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(settings.incident().done()).hasSize(2);
        assertThat(settings.helpline().hours().in("en")).startsWith("Monday");
        assertThat(settings.usualLanguage()).isEqualTo("fr");
        assertThat(settings.toString()).doesNotContain("Verdurin");
    }

    @Test
    void withoutAnything_allThatIsMissingIsNamed() {
        assertThat(faults(""))
                .extracting(Fault::key)
                .contains(
                        "organisation.name",
                        "organisation.case_number",
                        "sender.email",
                        "dpo.email",
                        "helpline.phone",
                        "incident.what",
                        "incident.done",
                        "authorities",
                        "complaint.service",
                        "capacity.emails_per_hour",
                        "costs.letter_cents");
        assertThat(faults("")).extracting(Fault::kind).containsOnly(Kind.MISSING);
    }

    @Test
    void aLanguageThatIsNotSaid_isMissing() {
        assertThat(faults(changed(", en: \"Monday to Saturday, 8 am to 8 pm\"", "")))
                .containsExactly(new Fault("helpline.hours.en", Kind.MISSING));
    }

    @Test
    void oneLanguage_needsOneTextAlone() throws Exception {
        String yaml = changed("languages: [fr, en]", "languages: [fr]")
                .replace("{fr: sur un site de criminels, en: on a website of criminals}", "sur un site de criminels");
        assertThat(SettingsReader.parse(yaml).incident().where().fr()).isEqualTo("sur un site de criminels");
    }

    @Test
    void whatCannotBeUnderstood_isNamed() {
        assertThat(faults(changed("published_on: 2026-10-02", "published_on: yesterday")))
                .contains(new Fault("incident.published_on", Kind.WRONG));
        assertThat(faults(changed("channel: post", "channel: pigeon")))
                .containsExactly(new Fault("complaint.channel", Kind.WRONG));
        assertThat(faults(changed("canary_per_mille: 10", "canary_per_mille: -1")))
                .containsExactly(new Fault("rules.canary_per_mille", Kind.WRONG));
        assertThat(faults(changed("not_held_for: []", "not_held_for: [deceased]")))
                .containsExactly(new Fault("rules.not_held_for", Kind.WRONG));
        assertThat(faults(changed("languages: [fr, en]", "languages: [br]"))).isNotEmpty();
        assertThat(faults(changed("email: information@", "email: information-at-")))
                .containsExactly(new Fault("sender.email", Kind.WRONG));
    }

    @Test
    void aKeyThatNobodyKnows_isNamed() {
        assertThat(faults(changed("  website:", "  web_site: x\n  website:")))
                .containsExactly(new Fault("organisation.web_site", Kind.UNKNOWN));
    }

    @Test
    void textThatIsNoYaml_isRefusedWithItsLine() {
        assertThat(catchThrowableOfType(SettingsException.class, () -> SettingsReader.parse("a: b\nc: ["))
                        .line())
                .isPositive();
    }
}
