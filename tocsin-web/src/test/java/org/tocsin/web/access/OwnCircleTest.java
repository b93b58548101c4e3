package org.tocsin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Category;
import org.tocsin.model.Outcome;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.web.Site;

/** Nobody looks at what is about themselves, their household or a colleague, nor at what is reserved to others. */
final class OwnCircleTest {
    private static final int OWN = 0;
    private static final int HOUSEHOLD = 1;
    private static final int STRANGER = 2;

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void serve() {
        site = new Site(folder);
        try (RegistryStore.Load load = site.store().registry().begin()) {
            load.put(person("P1", "Anaëlle", "12 rue des Lilas"));
            load.put(person("P2", "Barnabé", "12 rue des Lilas"));
            load.put(person("P3", "Célimène", "4 allée du Port"));
            load.commit();
        }
        site.store().ledger().release("a", new Ledger.Provenance("", "", ""));
        try (ResultStore.Writer results = site.store().results().replace()) {
            results.item(item(1, "aaaa", Category.PSYCHIATRY));
            results.item(item(2, "bbbb", Category.RADIOLOGY));
            results.commit();
        }
        int odile = site.account("odile", "reviewer");
        site.store().accounts().change(odile, a -> a.with(a.roles(), Set.of(OWN), Set.of(), true));
        site.account("rene", "reviewer");
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static Person person(String id, String given, String address) {
        return new Person(
                id,
                Population.PATIENT,
                "Montferrand",
                "",
                given,
                "",
                19_840_300 + id.charAt(1) - '0',
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                address,
                "23000",
                "Guéret",
                0,
                Map.of());
    }

    private static ResultStore.ItemRow item(int number, String id, Category category) {
        return new ResultStore.ItemRow(
                number, id, 1, "a", 0, Outcome.UNREADABLE, null, "text/plain", 1, category, 0, 0, 0, number, 0, "");
    }

    /** The status once the registry is in memory. */
    private static int status(Site.Visitor visitor, String path) throws Exception {
        int status = visitor.get(path).statusCode();
        for (int tries = 0; status == 503 && tries < 200; tries++) {
            Thread.sleep(50);
            status = visitor.get(path).statusCode();
        }
        return status;
    }

    @Test
    void a_reviewer_is_shown_neither_own_row_nor_household_and_colleagues_are_not_shown_the_reviewer()
            throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        assertThat(status(odile, "/people/" + OWN)).isEqualTo(403);
        assertThat(status(odile, "/people/" + HOUSEHOLD)).isEqualTo(403);
        assertThat(status(odile, "/people/" + STRANGER)).isEqualTo(200);
        assertThat(status(odile, "/documents/bbbb?person=" + OWN)).isEqualTo(403);
        Site.Visitor rene = site.signedIn("rene");
        assertThat(status(rene, "/people/" + OWN)).isEqualTo(403);
        assertThat(status(rene, "/people/" + HOUSEHOLD)).isEqualTo(200);
    }

    @Test
    void documents_of_a_category_are_reserved_as_soon_as_one_account_is_named_for_it() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        assertThat(status(odile, "/documents/aaaa")).isEqualTo(200);
        int rene = site.store().accounts().named("rene").orElseThrow().number();
        site.store().accounts().change(rene, a -> a.with(a.roles(), Set.of(), Set.of("psychiatry"), true));
        assertThat(status(odile, "/documents/aaaa")).isEqualTo(403);
        assertThat(status(site.signedIn("rene"), "/documents/aaaa")).isEqualTo(200);
        assertThat(status(odile, "/documents/bbbb")).isEqualTo(200);
    }

    @Test
    void a_case_without_a_scan_says_so() throws Exception {
        try (Site empty = new Site(folder.resolve("empty"))) {
            empty.account("odile", "dpo");
            Site.Visitor odile = empty.signedIn("odile");
            assertThat(status(odile, "/people")).isEqualTo(200);
            assertThat(odile.get("/").body()).contains("Nothing was scanned yet");
        }
    }
}
