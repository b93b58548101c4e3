package org.tocsin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tocsin.model.Person;
import org.tocsin.registry.PersonIndex;

/**
 * Short letters about people of an index, in folders of a thousand. Half of them name their patient with birth date and number, which
 * decides; the other half by the name alone, which somebody has to look at.
 */
final class InventedLetters {
    private static final int IN_A_FOLDER = 1_000;
    private static final String[] KINDS = {
        "COMPTE RENDU DE CONSULTATION",
        "ORDONNANCE",
        "COMPTE RENDU DE RADIOLOGIE",
        "COMPTE RENDU D'HOSPITALISATION",
        "RÉSULTATS D'ANALYSES"
    };
    private static final String[] FINDINGS = {
        "Diagnostic : diabète de type 2 équilibré.", "Diagnostic : asthme persistant modéré.",
        "Conclusion : pas d'image suspecte.", "Hémoglobine : 12,8 g/dL. Créatinine : 74 µmol/L.",
        "Amoxicilline 1 g matin et soir pendant six jours."
    };

    private final PersonIndex index;
    private final SplittableRandom random = new SplittableRandom(7);

    InventedLetters(PersonIndex index) {
        this.index = index;
    }

    /** Writes so many into a folder. */
    void write(Path folder, int letters) throws IOException {
        for (int i = 0; i < letters; i++) {
            Path part = folder.resolve(String.format(Locale.ROOT, "%04d", i / IN_A_FOLDER));
            if (i % IN_A_FOLDER == 0) {
                Files.createDirectories(part);
            }
            Files.writeString(part.resolve("lettre-" + i + ".txt"), letter(i));
        }
    }

    private String letter(int number) {
        Person patient = index.person(random.nextInt(index.size()));
        int kind = random.nextInt(KINDS.length);
        String given = patient.givenNames().split(",", 2)[0];
        String shown = patient.birthName().toUpperCase(Locale.ROOT) + ' ' + given;
        String who = number % 2 == 0
                ? "Nom : " + patient.birthName().toUpperCase(Locale.ROOT) + "   Prénom : " + given + "\nNé(e) le : "
                        + french(patient.birthDate()) + "   IPP : "
                        + patient.patientIds().get(0)
                : "Patient : " + shown;
        return "CENTRE HOSPITALIER DU VAL DE MIRE\nService de médecine\n\n" + KINDS[kind] + "\n\n" + who + "\n\n"
                + FINDINGS[kind] + "\nDossier " + number + ", revu par le Dr Odilon VERTEFEUILLE.\n"
                + (patient.sex().equals("F") ? "Mme " : "M. ")
                + patient.birthName().toUpperCase(Locale.ROOT) + " sera revu dans trois mois.\n";
    }

    private static String french(int date) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", date % 100, date / 100 % 100, date / 10_000);
    }

    /** Writes the letters once: a folder that is there is left as it is. */
    static void once(Path folder, int people, int letters) {
        if (!Files.isDirectory(folder)) {
            try {
                new InventedLetters(InventedPeople.index(people)).write(folder, letters);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
