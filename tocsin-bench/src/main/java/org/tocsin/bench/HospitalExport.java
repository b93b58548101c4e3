package org.tocsin.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tocsin.model.Person;

/**
 * An invented export of a hospital's activity: one row an act, about 250 bytes in 15 columns, about 30 rows a person and not one after
 * the other. Half of the rows are of people of the registry, the others of people whom it does not know. Nobody in it exists.
 */
final class HospitalExport {
    private static final int ROWS_EACH = 30;
    private static final long BYTES_A_ROW = 250;

    /** What accents add to the length of a row, about. */
    private static final int ACCENTS = 6;

    private static final String[] SERVICES = {
        "Hôpital Nord - UF 1204 Cardiologie et rythmologie",
        "Hôpital Nord - UF 3110 Urgences adultes",
        "Hôpital Sud - UF 2205 Imagerie médicale",
        "Hôpital Sud - UF 1407 Chirurgie digestive et viscérale",
        "Hôpital Nord - UF 1512 Pneumologie",
        "Hôpital Sud - UF 5001 Consultations externes",
        "Site de gériatrie - UF 6103 Soins de suite et de réadaptation"
    };
    private static final String[] ACTS = {
        "DEQP003;Électrocardiographie sur au moins 12 dérivations",
        "ZBQK002;Radiographie du thorax selon deux incidences ou plus",
        "HHQE005;Coloscopie totale avec visualisation du bas-fond cæcal, sans franchissement de l'orifice iléocolique",
        "ACQN001;Scanographie du crâne et de son contenu, sans injection intraveineuse de produit de contraste",
        "GLQP012;Mesure de la capacité vitale lente et de l'expiration forcée",
        "NFKA007;Remplacement de l'articulation du genou par prothèse tricompartimentaire sur genou normocorrigé",
        "BAFA006;Exérèse non transfixiante de lésion de la paupière"
    };

    private final int people;
    private final String[] known;

    /** @param people how many people the registry holds */
    HospitalExport(int people) {
        this.people = people;
        known = new String[people];
        for (int i = 0; i < people; i++) {
            known[i] = cells(person(i), i);
        }
    }

    private static Person person(int number) {
        return new InventedPeople(number * 0x9e3779b97f4a7c15L).next(number);
    }

    /** Writes the registry, as the program takes it. */
    Path registry(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "id,population,birth_name,given_names,sex,birth_date,patient_ids,phones,address,postal_code,city\n");
            for (int i = 0; i < people; i++) {
                Person p = person(i);
                out.write(String.join(
                                ",",
                                p.id(),
                                p.population().name().toLowerCase(Locale.ROOT),
                                p.birthName(),
                                quoted(p.givenNames()),
                                p.sex(),
                                day(p.birthDate(), "%1$04d-%2$02d-%3$02d"),
                                patientId(i),
                                p.phones().get(0),
                                quoted(p.address()),
                                p.postalCode(),
                                p.city())
                        + "\n");
            }
        }
        return file;
    }

    /** Writes a table of so many bytes; gives the number of its rows. */
    long table(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int humans = (int) Math.max(2, bytes / BYTES_A_ROW / ROWS_EACH);
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("IPP;IEP;Nom;Prénom;Date de naissance;Sexe;Adresse;Code postal;Ville;Téléphone;"
                    + "Service;Code acte;Libellé acte;Date acte;Montant\n");
            for (long written = 0; written < bytes; rows++) {
                String row = row(random, rows, humans);
                out.write(row);
                written += row.length() + ACCENTS;
            }
        }
        return rows;
    }

    private String row(SplittableRandom random, long row, int humans) {
        int human = random.nextInt(humans);
        int number = human / 2;
        String cells = human % 2 == 0 ? known[number % people] : cells(person(people + number), people + number);
        int comma = cells.indexOf(';');
        return cells.substring(0, comma)
                + ";9" + padded(row, 9)
                + cells.substring(comma)
                + ';' + SERVICES[random.nextInt(SERVICES.length)]
                + ';' + ACTS[random.nextInt(ACTS.length)]
                + ';' + two(1 + random.nextInt(28)) + '/' + two(1 + random.nextInt(12)) + "/202" + random.nextInt(5)
                + ';' + random.nextInt(900) + ',' + two(random.nextInt(100)) + '\n';
    }

    private static String cells(Person p, int number) {
        String given = p.givenNames().split(",", -1)[0];
        return String.join(
                ";",
                patientId(number),
                p.birthName().toUpperCase(Locale.ROOT),
                given,
                day(p.birthDate(), "%3$02d/%2$02d/%1$04d"),
                p.sex(),
                p.address(),
                p.postalCode(),
                p.city(),
                "0" + p.phones().get(0).substring(3));
    }

    private static String patientId(int number) {
        return "8" + padded(number, 9);
    }

    private static String day(int date, String format) {
        return String.format(Locale.ROOT, format, date / 10000, date / 100 % 100, date % 100);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private static String two(int number) {
        return padded(number, 2);
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }
}
