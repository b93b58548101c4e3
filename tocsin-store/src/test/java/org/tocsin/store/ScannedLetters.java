package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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

/** A case in which a small leak was scanned: a letter with a name that two people bear, its twin, and a message with an attachment. */
@Timeout(120)
abstract class ScannedLetters {
    private static final String LETTER = "CENTRE HOSPITALIER\nService de chirurgie\nCOMPTE RENDU OPERATOIRE\n"
            + "\nPatient : TREMAZAN Yvette\nLe patient a été opéré ce jour\u202e par voie haute.\n"
            + "Personne à prévenir : OSTROVANI Gaspard, né le 04/05/1951, tél. 06 12 34 56 78\n"
            + "Monsieur OSTROVANI a été informé.\n";

    @TempDir
    Path folder;

    private final Map<String, ScriptedReader.Part> script = new LinkedHashMap<>();
    CaseStore store;

    @BeforeEach
    void scan() throws IOException, InterruptedException {
        Path leak = Files.createDirectory(folder.resolve("leak"));
        file(leak, "report.txt", "report", ScriptedReader.Part.text(LETTER));
        file(leak, "twin.txt", "report", ScriptedReader.Part.text(LETTER));
        file(leak, "mail.eml", "mail", ScriptedReader.Part.message("Ci-joint le courrier.", "attached"));
        script.put("attached", ScriptedReader.Part.text("Patiente : VAUCANSSON Apolline, née le 12/03/1967"));
        store = CaseFolder.of(folder.resolve("case"))
                .create(Invented.SETTINGS, KeySource.userFolder(folder.resolve("config")));
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(person("P1", "Trémazan", "Yvette", 19400102, "80012341", "1 rue des Lilas"));
            load.put(person("P2", "Tremazan", "Yvette", 19730809, "80012342", "9 place du Marché"));
            load.put(person("P3", "Vaucansson", "Apolline", 19670312, "80012343", ""));
            load.commit();
        }
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, Progress.SILENT, 1).scan(List.of(release), new ScriptedReader(script), LinkSettings.standard());
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Adds a file to the leak and scans again. */
    void scanToo(String name, ScriptedReader.Part part) throws IOException, InterruptedException {
        Path leak = folder.resolve("leak");
        file(leak, name, name, part);
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, Progress.SILENT, 1).scan(List.of(release), new ScriptedReader(script), LinkSettings.standard());
    }

    private void file(Path leak, String name, String key, ScriptedReader.Part part) throws IOException {
        Files.writeString(leak.resolve(name), key);
        script.put(key, part);
    }

    private static Person person(String id, String surname, String given, int born, String ipp, String address) {
        return new Person(
                id,
                Population.PATIENT,
                surname,
                "",
                given,
                "F",
                born,
                "",
                "",
                List.of(ipp),
                List.of(),
                List.of(),
                address,
                "29200",
                "Brest",
                0,
                Map.of());
    }

    ResultStore.ItemRow item(String path) {
        List<ResultStore.ItemRow> found = new ArrayList<>();
        store.results().items(row -> {
            if (row.path().equals(path)) {
                found.add(row);
            }
        });
        return found.get(0);
    }
}
