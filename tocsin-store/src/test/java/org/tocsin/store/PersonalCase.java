package org.tocsin.store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.TextStore;

/** A case about an invented patient, and a search for all that describes her. */
final class PersonalCase {
    private PersonalCase() {}

    static final byte[] HASH =
            HexFormat.of().parseHex("0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");

    private static final List<String> PERSONAL = List.of(
            "Montferrand",
            "ANAELLE0MONTFERRAND0",
            "Delacroizette",
            "Anaëlle",
            "Guéret",
            "2840399000042",
            "IPP900042",
            "anaelle.42@exemple.test",
            "+33600000042",
            "12 rue des Lilas",
            "19840314",
            "PERSONNE-42",
            "guardian_id",
            "Quatre-Saules",
            "mandat du directeur",
            "Ozanne",
            "2027-01-31",
            "fuite du 3 mars",
            "gendarmerie",
            "dossier Montfer",
            "membre-secret.docx",
            "compte rendu opératoire",
            "né(e) le",
            "constat",
            "item-7f3a",
            "KERVELLA",
            "1970-05-12",
            "name + birth date",
            "poids",
            "0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void fill(CaseStore store) {
        try (RegistryStore.Load load = store.registry().begin()) {
            org.tocsin.model.Person p = Invented.person(42);
            load.put(new org.tocsin.model.Person(
                    "PERSONNE-42",
                    p.population(),
                    p.birthName(),
                    p.usedName(),
                    p.givenNames(),
                    p.sex(),
                    19840314,
                    p.birthPlace(),
                    p.nir(),
                    p.patientIds(),
                    p.emails(),
                    p.phones(),
                    p.address(),
                    p.postalCode(),
                    p.city(),
                    0,
                    p.extra()));
            load.commit();
        }
        Ledger ledger = store.ledger();
        int release = ledger.release(
                "fuite du 3 mars", new Ledger.Provenance("gendarmerie", "2027-01-31", "mandat du directeur"));
        int content = ledger.content(HASH, 12);
        ledger.roots(release, List.of(new Ledger.RootRow(0, "dossier Montferrand/a.zip", false, 12, content, null)));
        ledger.finish(
                content,
                Invented.READ,
                1,
                List.of(new Ledger.MemberRow(0, "membre-secret.docx", 1, 0, null)),
                text(store));
        try (FindingStore.Writer writer = store.findings().write(content, new FindingStore.Key(1, 1))) {
            writer.chunk(bytes("constat Montferrand"));
            writer.commit();
        }
        results(store, content);
        Fill.notices(store);
        store.journal().append("scan.finished", Map.of("items", "1"));
    }

    private static TextStore.Place text(CaseStore store) {
        try (TextStore.Writer writer = store.texts().write()) {
            writer.add(new Passage(
                    "page:1",
                    "compte rendu opératoire de Montferrand",
                    List.of(new org.tocsin.model.Field("né(e) le", 0, 3))));
            return writer.finish();
        }
    }

    private static void results(CaseStore store, int content) {
        try (ResultStore.Writer writer = store.results().replace()) {
            writer.item(new ResultStore.ItemRow(
                    1,
                    "item-7f3a",
                    1,
                    "dossier Montferrand/a.zip",
                    content,
                    Outcome.READ,
                    null,
                    "application/pdf",
                    12,
                    Category.PATHOLOGY,
                    1,
                    0,
                    0,
                    1,
                    1,
                    ""));
            writer.link(new ResultStore.LinkRow(
                    1, 0, "page:1", 0, LinkStatus.CONFIRMED, Role.SUBJECT, 1, 1, "name + birth date", 1, 1));
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-12", 1, 1, 1));
            writer.model(bytes("poids"));
            writer.commit();
        }
    }

    /** Names of files that hold a personal value in any usual encoding. */
    static List<String> leaks(List<Path> files) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String value : PERSONAL) {
                    for (Charset charset : List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.ISO_8859_1)) {
                        if (raw.contains(new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            leaks.add(file.getFileName() + ": " + value);
                        }
                    }
                }
                if (raw.contains(new String(HASH, StandardCharsets.ISO_8859_1))) {
                    leaks.add(file.getFileName() + ": hash");
                }
            }
        }
        return leaks;
    }
}
