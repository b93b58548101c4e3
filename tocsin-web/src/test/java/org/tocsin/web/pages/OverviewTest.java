package org.tocsin.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.scan.ProgressFile;
import org.tocsin.scan.Work;
import org.tocsin.web.Site;

/** The overview follows a scan of another process and counts the hours to the notification of the authority. */
final class OverviewTest {
    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void serve() {
        site = new Site(folder);
        site.account("odile", "dpo");
        site.account("rene", "reviewer");
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static String page(Site.Visitor visitor, String path) throws Exception {
        String body = visitor.get(path).body();
        for (int tries = 0; body.contains("every 2s") && tries < 200; tries++) {
            Thread.sleep(50);
            body = visitor.get(path).body();
        }
        return body;
    }

    private static String field(String when) {
        return when.substring(0, 16);
    }

    @Test
    void a_running_scan_is_told_and_asked_for_again_until_it_ends() throws Exception {
        Site.Visitor rene = site.signedIn("rene");
        assertThat(page(rene, "/")).doesNotContain("A scan is running");
        try (ProgressFile file = new ProgressFile(folder.resolve("case"))) {
            file.work(new Work(1_200, 3_400, 56, 78, 800, 9, 7, 125, true));
            file.stage("read", 0);
            assertThat(page(rene, "/"))
                    .contains("A scan is running", "1,200 of at least 2,000 files read", "at least 3 minutes")
                    .contains("hx-get=\"/overview/progress?looks=1\"", "hx-trigger=\"every 3s\"");
            String part =
                    rene.get("/overview/progress?looks=1", "HX-Request", "true").body();
            assertThat(part).contains("looks=2", "3,400 pages", "56 pictures").doesNotContain("<html", "<nav");
            assertThat(rene.get("/overview/progress?looks=200", "HX-Request", "true")
                            .body())
                    .contains("A scan is running", "Look again")
                    .doesNotContain("hx-trigger");
            file.done();
        }
        assertThat(rene.get("/overview/progress?looks=9", "HX-Request", "true").body())
                .contains("The scan has ended")
                .doesNotContain("hx-trigger");
        assertThat(page(rene, "/")).doesNotContain("A scan is running", "The scan has ended");
    }

    @Test
    void a_scan_without_a_word_for_long_is_said_to_be_silent_and_a_broken_file_tells_nothing() throws Exception {
        Path file = folder.resolve("case/progress");
        Site.Visitor rene = site.signedIn("rene");
        try (ProgressFile running = new ProgressFile(folder.resolve("case"))) {
            running.stage("link", 0);
            String said = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, said.replaceAll("\"updated\":\\d+", "\"updated\":1790000000000"));
            assertThat(page(rene, "/")).contains("It has said nothing for", "Linking people", "not known yet");
        }
        Files.writeString(file, "{");
        assertThat(page(rene, "/")).doesNotContain("A scan is running");
    }

    @Test
    void a_part_that_is_asked_for_as_a_page_leads_to_the_overview() throws Exception {
        assertThat(site.signedIn("rene").get("/overview/progress").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void the_officer_says_when_the_organisation_knew_and_the_others_see_the_hours() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        Site.Visitor rene = site.signedIn("rene");
        assertThat(page(odile, "/")).contains("say it here", "name=\"aware\"");
        assertThat(page(rene, "/")).contains("can say it here").doesNotContain("name=\"aware\"");
        String aware = site.localTime(Instant.now().minus(10, ChronoUnit.HOURS).minusSeconds(90));
        odile.post("/", "/overview/authority", "aware", field(aware), "notified", "", "reference", "");
        assertThat(page(rene, "/")).contains("61 h 5", "min left", "data protection officer");
        assertThat(site.lastEvent()).isEqualTo("authority.said");
        String told = site.localTime(Instant.now().minus(1, ChronoUnit.HOURS));
        odile.post("/", "/overview/authority", "aware", field(aware), "notified", field(told), "reference", "N-17");
        assertThat(page(rene, "/")).contains("notified in time", "N-17").doesNotContain("min left");
        assertThat(site.store().settings().toAuthority().reference()).isEqualTo("N-17");
    }

    @Test
    void times_that_cannot_be_are_refused_and_nothing_is_changed() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        page(odile, "/");
        String later = field(site.localTime(Instant.now().plus(1, ChronoUnit.DAYS)));
        for (String aware : new String[] {"", "soon", later}) {
            assertThat(odile.post("/", "/overview/authority", "aware", aware)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/?wrong"));
        }
        odile.post("/", "/overview/authority", "aware", "2026-09-30T20:30", "notified", "2026-09-30T20:00");
        assertThat(site.store().settings().toAuthority()).isEqualTo(ToAuthority.NOTHING);
        assertThat(page(odile, "/?wrong")).contains("This was not kept");
    }

    @Test
    void after_the_deadline_the_page_says_so_in_french_too() throws Exception {
        Instant aware = Instant.now().minus(80, ChronoUnit.HOURS).minusSeconds(30);
        site.store().settings(site.store().settings().with(new ToAuthority(aware, null, "")));
        Site.Visitor rene = site.signedIn("rene");
        assertThat(page(rene, "/")).contains("8 h 0 min too late", "reasons for the delay");
        rene.post("/", "/language", "to", "fr");
        assertThat(page(rene, "/")).contains("8 h 0 min de retard", "Notification à l’autorité");
    }
}
