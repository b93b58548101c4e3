package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.export.Exporter;
import org.tocsin.export.ResultTable;
import org.tocsin.link.LinkSettings;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Progress;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;

/** A small invented leak with homonyms, strangers and copies, about which people can decide. */
final class DecidedLeak {
    private static final List<String> SURNAMES = List.of("Quillebeuf", "Tremazan", "Vaucansson", "Ostrovani");

    private static final String COPIED =
            "Compte rendu de consultation\nPatient : TREMAZAN Apolline\nDiagnostic : diabète";

    private final Path leak;
    private final Map<String, ScriptedReader.Part> script = new LinkedHashMap<>();

    DecidedLeak(Path folder) throws IOException {
        leak = Files.createDirectory(folder.resolve("leak"));
        text("a sure.txt", "Patient : QUILLEBEUF Apolline, née le 10/03/1967, IPP 80012340\nDiagnostic : asthme");
        text("b homonyms.txt", COPIED);
        text("c pages.txt", "Patient : VAUCANSSON Apolline\nAntécédents : asthme", "Mme VAUCANSSON Apolline revient.");
        text("d homonyms.txt", "Convocation\nPatient : OSTROVANI Apolline\n12 rue des Lilas");
        text("e copy.txt", COPIED);
        text("f stranger.txt", "Patient : KERVELLA Mona, née le 02/05/1970\nDiagnostic : grippe");
        text("g homonyms.txt", "Ordonnance\nPatient : TREMAZAN Apolline\nParacétamol");
    }

    void text(String name, String... pages) throws IOException {
        String bytes = String.join("\f", pages);
        Files.writeString(leak.resolve(name), bytes);
        script.put(name, ScriptedReader.Part.text(pages));
        script.put(bytes, ScriptedReader.Part.text(pages));
    }

    void delete(String name) throws IOException {
        Files.delete(leak.resolve(name));
    }

    static Person person(String id, String surname, int birthDate) {
        return new Person(
                id,
                Population.PATIENT,
                surname,
                "",
                "Apolline",
                "F",
                birthDate,
                "",
                "",
                List.of("8" + id.substring(1)),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    /** Three people of each surname, the first with the patient number of the sure letter. */
    static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < SURNAMES.size(); n++) {
            people.add(person("P001234" + n, SURNAMES.get(n), 19670310 + n));
            people.add(person("P001235" + n, SURNAMES.get(n), 19710810 + n));
            people.add(person("P001236" + n, SURNAMES.get(n), 19890110 + n));
        }
        return people;
    }

    static void load(CaseStore store, List<Person> people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            people.forEach(load::put);
            load.commit();
        }
    }

    /** Loads the people and scans. */
    void fill(CaseStore store) throws IOException, InterruptedException {
        load(store, people());
        scan(store);
    }

    void scan(CaseStore store) throws IOException, InterruptedException {
        scan(store, Progress.SILENT);
    }

    void scan(CaseStore store, Progress progress) throws IOException, InterruptedException {
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, progress, 2).scan(List.of(release), new ScriptedReader(script), LinkSettings.standard());
    }

    static void relink(CaseStore store, LinkSettings settings) throws InterruptedException {
        new Scan(store, Progress.SILENT, 2).relink(settings);
    }

    static void relink(CaseStore store) throws InterruptedException {
        relink(store, LinkSettings.standard());
    }

    static Map<ResultTable, List<List<String>>> tables(CaseStore store) {
        Map<ResultTable, List<List<String>>> tables = new EnumMap<>(ResultTable.class);
        Exporter exporter = new Exporter(store, Locale.ENGLISH);
        for (ResultTable table : ResultTable.values()) {
            List<List<String>> rows = new ArrayList<>();
            exporter.rows(table, true, rows::add);
            tables.put(table, rows);
        }
        return tables;
    }

    /** The tables without the item ids, which are made with the key of the case. */
    static Map<ResultTable, List<List<String>>> withoutIds(CaseStore store) {
        Map<ResultTable, List<List<String>>> tables = tables(store);
        tables.forEach((table, rows) -> {
            int id = table.columns().indexOf("item_id");
            if (id >= 0) {
                rows.replaceAll(row -> {
                    List<String> kept = new ArrayList<>(row);
                    kept.remove(id);
                    return kept;
                });
            }
        });
        return tables;
    }

    /** The rows behind the tables: links with what the system said, people, unknown people and conflicts. */
    static List<Object> rows(CaseStore store) {
        List<Object> rows = new ArrayList<>();
        store.results().items(rows::add);
        store.results().links(link -> rows.add(withoutWho(link)));
        store.results().people(rows::add);
        store.results().unknown(rows::add);
        store.decisions().conflicts(rows::add);
        return rows;
    }

    /** How a document shows somebody is kept with the first decision, or by the next finalise. */
    private static ResultStore.LinkRow withoutWho(ResultStore.LinkRow link) {
        ResultStore.Human human = link.human();
        return new ResultStore.LinkRow(
                link.item(),
                link.mention(),
                link.passage(),
                link.person(),
                link.status(),
                link.role(),
                link.probability(),
                link.dataClasses(),
                link.how(),
                link.pattern(),
                link.weight(),
                new ResultStore.Human(human.first(), human.last(), human.print(), ""),
                link.proposed());
    }

    static ResultStore.ItemRow item(CaseStore store, String path) {
        List<ResultStore.ItemRow> found = new ArrayList<>();
        store.results().items(row -> {
            if (row.path().equals(path)) {
                found.add(row);
            }
        });
        return found.get(0);
    }
}
