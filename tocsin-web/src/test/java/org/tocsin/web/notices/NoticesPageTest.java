package org.tocsin.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.RegistryStore;
import org.tocsin.web.Site;

/** The plan is looked at, signed and held notices are let go by those who answer for it. */
final class NoticesPageTest {

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void serve() throws Exception {
        site = new Site(folder);
        try (RegistryStore.Load load = site.store().registry().begin()) {
            for (int i = 0; i < 3; i++) {
                load.put(person("P" + i));
            }
            load.commit();
        }
        site.account("odile", "dpo");
        site.account("rene", "reviewer");
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static Person person(String id) {
        List<String> none = List.of();
        return new Person(
                id,
                Population.PATIENT,
                "Montferrand",
                "",
                "Anaëlle",
                "",
                19_840_301,
                "",
                "",
                none,
                none,
                none,
                "",
                "",
                "",
                0,
                Map.of());
    }

    private void plan() throws Exception {
        InventedPlan.make(site.store());
    }

    private static HttpResponse<String> once(Site.Visitor visitor, String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        for (int tries = 0; answer.statusCode() == 503 && tries < 200; tries++) {
            Thread.sleep(50);
            answer = visitor.get(path);
        }
        return answer;
    }

    @Test
    void without_a_plan_the_page_says_how_one_is_made() throws Exception {
        assertThat(site.signedIn("odile").get("/notices").body()).contains("No notices were planned yet");
    }

    @Test
    void the_data_protection_officer_signs_and_a_reviewer_does_not() throws Exception {
        plan();
        Site.Visitor odile = site.signedIn("odile");
        assertThat(odile.get("/notices").body()).contains("2 notices wait for a human", "Sign plan 1");
        Site.Visitor rene = site.signedIn("rene");
        assertThat(rene.get("/notices").body()).doesNotContain("Sign plan 1");
        assertThat(rene.post("/notices", "/notices/sign", "plan", "1").statusCode())
                .isEqualTo(403);
        assertThat(odile.post("/notices", "/notices/sign", "plan", "1").body()).contains("The plan is signed");
        assertThat(site.store().notices().plan(1).orElseThrow().isSigned()).isTrue();
    }

    @Test
    void a_plan_older_than_the_registry_is_not_signed() throws Exception {
        plan();
        try (RegistryStore.Load load = site.store().registry().begin()) {
            load.put(person("P9"));
            load.commit();
        }
        Site.Visitor odile = site.signedIn("odile");
        assertThat(odile.post("/notices", "/notices/sign", "plan", "1").body())
                .contains("changed since this plan was made");
        assertThat(site.store().notices().plan(1).orElseThrow().isSigned()).isFalse();
    }

    @Test
    void a_notice_is_read_without_its_code_and_the_view_is_journalled() throws Exception {
        plan();
        HttpResponse<String> page = once(site.signedIn("odile"), "/notices/" + InventedPlan.FREE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("MONTFERRAND")
                .doesNotContain(InventedPlan.CODE, InventedPlan.CODE.substring(0, 5));
        assertThat(site.store().journal().verify().firstWrong()).isEqualTo(-1);
    }

    @Test
    void a_held_notice_goes_with_a_reason_and_one_to_the_dead_never() throws Exception {
        plan();
        Site.Visitor odile = site.signedIn("odile");
        assertThat(once(odile, "/notices/held").body()).contains("minor", "deceased");
        assertThat(released(odile, InventedPlan.MINOR, " ")).contains("Say why it may go");
        assertThat(released(odile, InventedPlan.MINOR, "the mother called")).contains("may go with its wave");
        assertThat(released(odile, InventedPlan.DEAD, "by mistake")).contains("cannot be let go");
        assertThat(site.store()
                        .notices()
                        .notice(InventedPlan.MINOR)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.PLANNED);
        assertThat(site.store()
                        .notices()
                        .notice(InventedPlan.DEAD)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.HELD);
    }

    private static String released(Site.Visitor visitor, int notice, String reason) throws Exception {
        String page = "/notices/" + notice;
        return visitor.post(page, page + "/release", "reason", reason).body();
    }

    @Test
    void nobody_reads_a_notice_to_their_own_circle() throws Exception {
        plan();
        int odile = site.store().accounts().named("odile").orElseThrow().number();
        site.store().accounts().change(odile, a -> a.with(a.roles(), Set.of(0), Set.of(), true));
        assertThat(once(site.signedIn("odile"), "/notices/" + InventedPlan.FREE).statusCode())
                .isEqualTo(403);
    }
}
