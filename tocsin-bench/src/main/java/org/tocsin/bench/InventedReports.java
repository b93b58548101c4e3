package org.tocsin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.registry.PersonIndex;

/**
 * Passages for measurements: pages of hospital reports about people of an index and strangers, and rows of lists of people.
 * Their wording is plain, on purpose: they measure time, not quality. The same seed gives the same passages.
 */
final class InventedReports {
    private static final List<String> PARAGRAPHS = paragraphs();
    private static final String[] COLUMNS = {
        "Nom", "Prénom", "Date de naissance", "IPP", "Téléphone", "Adresse", "CP", "Ville", "Motif"
    };
    private static final int STRANGERS = 4;

    private final PersonIndex index;
    private final InventedPeople strangers = new InventedPeople(99);
    private final SplittableRandom random;

    InventedReports(PersonIndex index, long seed) {
        this.index = index;
        random = new SplittableRandom(seed);
    }

    private static List<String> paragraphs() {
        var in = Objects.requireNonNull(InventedReports.class.getResourceAsStream("paragraphs.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages with about this many characters of text altogether. */
    List<Passage> pages(long characters) {
        List<Passage> pages = new ArrayList<>();
        long size = 0;
        while (size < characters) {
            Passage page = Passage.of("page:" + (pages.size() + 1), page());
            pages.add(page);
            size += page.text().length();
        }
        return pages;
    }

    /** Rows with about this many characters of text altogether. */
    List<Passage> rows(long characters) {
        List<Passage> rows = new ArrayList<>();
        long size = 0;
        while (size < characters) {
            Passage row = row(rows.size() + 1);
            rows.add(row);
            size += row.text().length();
        }
        return rows;
    }

    /** One of the people, one in some a stranger. */
    private Person someone() {
        return random.nextInt(STRANGERS) == 0 ? strangers.next(1) : index.person(random.nextInt(index.size()));
    }

    private String page() {
        Person patient = someone();
        StringBuilder page = new StringBuilder(4000);
        page.append("CENTRE HOSPITALIER DU VAL DE MIRE\nService de médecine interne - 12 avenue des Tilleuls\n")
                .append("Secrétariat : 01 69 00 ")
                .append(twoDigits())
                .append(" 34 - secretariat.medecine@ch-mire.example\n\nCOMPTE RENDU D'HOSPITALISATION\n\n");
        if (random.nextInt(5) > 0) {
            header(page, patient);
        } else {
            page.append("Suite du dossier, page ").append(2 + random.nextInt(9)).append("\n\n");
        }
        int paragraphs = 4 + random.nextInt(14);
        for (int i = 0; i < paragraphs; i++) {
            wrap(page, paragraph());
        }
        page.append("Nous avons revu ")
                .append(title(patient))
                .append(patient.birthName().toUpperCase(Locale.ROOT))
                .append(" le ")
                .append(date())
                .append(".\n\nDr ")
                .append(given(someone()))
                .append(' ')
                .append(someone().birthName().toUpperCase(Locale.ROOT))
                .append("\nCopie : médecin traitant\n");
        return page.toString();
    }

    private void header(StringBuilder page, Person patient) {
        page.append("Nom : ")
                .append(patient.birthName().toUpperCase(Locale.ROOT))
                .append("     Prénom : ")
                .append(given(patient))
                .append("\nNé(e) le : ")
                .append(french(patient.birthDate()))
                .append("    IPP : ")
                .append(patient.patientIds().get(0))
                .append("\nAdresse : ")
                .append(patient.address())
                .append(' ')
                .append(patient.postalCode())
                .append(' ')
                .append(patient.city())
                .append("\nSéjour du ")
                .append(date())
                .append(" au ")
                .append(date())
                .append("\n\n");
    }

    private String paragraph() {
        String text = PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
        return text.replace("#n", Integer.toString(1 + random.nextInt(30))).replace("#d", date());
    }

    /** Lines of about 90 characters, as pages print them. */
    private static void wrap(StringBuilder page, String paragraph) {
        int line = 0;
        for (String word : paragraph.split(" ")) {
            if (line + word.length() > 90) {
                page.append('\n');
                line = 0;
            }
            page.append(line == 0 ? "" : " ").append(word);
            line += word.length() + 1;
        }
        page.append("\n\n");
    }

    private Passage row(int number) {
        Person p = someone();
        String[] cells = {
            p.birthName().toUpperCase(Locale.ROOT),
            given(p),
            french(p.birthDate()),
            p.patientIds().get(0),
            "0" + p.phones().get(0).substring(3),
            p.address(),
            p.postalCode(),
            p.city(),
            paragraph().substring(0, 30)
        };
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : "\t");
            fields.add(new Field(COLUMNS[i], text.length(), text.length() + cells[i].length()));
            text.append(cells[i]);
        }
        return new Passage("row:" + number, text.toString(), fields);
    }

    private static String title(Person person) {
        return person.sex().equals("F") ? "Mme " : "M. ";
    }

    private static String given(Person person) {
        String names = person.givenNames();
        int comma = names.indexOf(',');
        return comma < 0 ? names : names.substring(0, comma);
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%02d/%02d/%d", 1 + random.nextInt(28), 1 + random.nextInt(12), 2005 + random.nextInt(20));
    }

    private int twoDigits() {
        return 10 + random.nextInt(90);
    }

    private static String french(int date) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", date % 100, date / 100 % 100, date / 10_000);
    }
}
