package org.tocsin.web.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.link.LinkSettings;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;
import org.tocsin.ports.RegistryStore;
import org.tocsin.scan.Progress;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;

/** A small invented leak: sure letters, letters about homonyms, one about a stranger, and one that cannot be read. */
final class SmallLeak {
    /** Surnames of the registry, each borne by three people called Apolline. */
    static final List<String> SURNAMES = List.of("Quillebeuf", "Tremazan", "Vaucansson", "Ostrovani", "Kergariou");

    private static final String HOMONYM = "Compte rendu de consultation\nPatient : %s Apolline\nDiagnostic : %s";

    private SmallLeak() {}

    /** Loads people and scans. */
    static void fill(CaseStore store, Path folder) throws IOException, InterruptedException {
        try (RegistryStore.Load load = store.registry().begin()) {
            people().forEach(load::put);
            load.commit();
        }
        Path leak = Files.createDirectory(folder.resolve("leak"));
        write(
                leak,
                "a sure",
                "Patient : QUILLEBEUF Apolline, née le 10/03/1967, IPP 80012340\nDiagnostic : asthme\n"
                        + "Personne à prévenir : OSTROVANI Gaspard, tél. 06 12 34 56 78");
        write(leak, "b homonym", String.format(HOMONYM, "TREMAZAN", "diabète"));
        write(leak, "c homonym", String.format(HOMONYM, "VAUCANSSON", "asthme"));
        write(leak, "d homonym", String.format(HOMONYM, "OSTROVANI", "grippe"));
        write(
                leak,
                "e psychiatry",
                "Service de psychiatrie\nHospitalisation sans consentement\nPatient : KERGARIOU Apolline");
        write(leak, "f stranger", "Patient : KERVELLA Mona, née le 02/05/1970\nDiagnostic : grippe");
        write(leak, "g menu", "Menu de la semaine\nPotage, poisson, compote");
        write(leak, "h locked", "LOCKED");
        for (int i = 0; i < 6; i++) {
            write(leak, "i again " + i, String.format(HOMONYM, "TREMAZAN", "fracture " + i));
        }
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, Progress.SILENT, 2).scan(List.of(release), new PlainReader(), LinkSettings.standard());
    }

    private static void write(Path leak, String name, String text) throws IOException {
        Files.writeString(leak.resolve(name + ".txt"), text);
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < SURNAMES.size(); n++) {
            people.add(person("P001234" + n, SURNAMES.get(n), 19670310 + n, "1 rue des Lilas"));
            people.add(person("P001235" + n, SURNAMES.get(n), 19710810 + n, "2 place du Puits"));
            people.add(person("P001236" + n, SURNAMES.get(n), 19890110 + n, "3 quai Neuf"));
        }
        return people;
    }

    private static Person person(String id, String surname, int birthDate, String address) {
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
                id + ' ' + address,
                "23000",
                "Guéret",
                0,
                Map.of());
    }

    /** Reads a file as one page of text. */
    private static final class PlainReader implements HostileReader {
        @Override
        public ReadResult read(ReadRequest request, ReadSink sink) throws IOException, InterruptedException {
            String text = Files.readString(((ContentSource.RootFile) request.source()).path());
            if (text.equals("LOCKED")) {
                return new ReadResult(Outcome.UNREADABLE, Reason.ENCRYPTED, "application/pdf", 0, 0, "", 0);
            }
            sink.passage(Passage.of("page:1", text));
            return new ReadResult(Outcome.READ, null, "text/plain", 1, 0, "", 0);
        }

        @Override
        public long spooledBytes() {
            return 0;
        }

        @Override
        public long spoolQuota() {
            return 1 << 20;
        }

        @Override
        public String isolation() {
            return "a script";
        }

        @Override
        public int kills() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
