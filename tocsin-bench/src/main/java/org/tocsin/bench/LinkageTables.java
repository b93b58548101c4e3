package org.tocsin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a registry of invented people and a leaked table about them with the answer key: {@code --people N --rows N --folder DIR
 * --seed N} makes registry.csv, leaked.csv, key.csv (line of the leak, person or nothing) and mapping.yml. The same seed gives the
 * same files.
 *
 * <p>One person of fifty of the registry is a homonym of the one before with another birth date, one of two hundred a twin (other given
 * name, all else but number, phone and e-mail alike), one of five hundred has even the birth date of a homonym. Of the leaked rows nine in
 * ten are of the registry, damaged by {@link RowDamage}; a third of the others bear the name of a person of the registry.
 */
public final class LinkageTables {
    private static final String HEADER = "nom,prenom,naissance,ipp,telephone,email,adresse,cp,ville\n";
    private static final String MAPPING = """
            separator: ","
            charset: utf-8
            date_formats: [yyyy-MM-dd]
            columns:
              id: id
              population: {constant: patient}
              birth_name: nom
              given_names: prenom
              birth_date: naissance
              patient_ids: ipp
              phones: telephone
              emails: email
              address: adresse
              postal_code: cp
              city: ville
            """;

    private final SplittableRandom random;
    private final TableRow[] people;
    private final InventedPeople strangers;

    private LinkageTables(int count, long seed) {
        random = new SplittableRandom(seed);
        InventedPeople invented = new InventedPeople(seed);
        people = new TableRow[count];
        for (int i = 0; i < count; i++) {
            TableRow own = TableRow.of(invented.next(i));
            people[i] = i == 0 ? own : like(people[i - 1], own);
        }
        strangers = new InventedPeople(seed + 1);
    }

    /** Writes the tables; 100,000 people, as many rows and seed 1 unless given. */
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(Options.of(args, "--people", "100000"));
        int rows = Integer.parseInt(Options.of(args, "--rows", Integer.toString(people)));
        long seed = Long.parseLong(Options.of(args, "--seed", "1"));
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "linkage-tables")));
        new LinkageTables(people, seed).write(folder, rows);
    }

    /** The person as invented, or one made to be mistaken for the one before. */
    private TableRow like(TableRow before, TableRow own) {
        int kind = random.nextInt(1000);
        if (kind < 20) {
            return own.with(TableRow.SURNAME, before.cell(TableRow.SURNAME))
                    .with(TableRow.GIVEN, before.cell(TableRow.GIVEN));
        }
        if (kind < 25) {
            return before.with(TableRow.GIVEN, own.cell(TableRow.GIVEN))
                    .with(TableRow.NUMBER, own.cell(TableRow.NUMBER))
                    .with(TableRow.PHONE, own.cell(TableRow.PHONE))
                    .with(TableRow.EMAIL, own.cell(TableRow.EMAIL));
        }
        if (kind < 27) {
            return own.with(TableRow.SURNAME, before.cell(TableRow.SURNAME))
                    .with(TableRow.GIVEN, before.cell(TableRow.GIVEN))
                    .with(TableRow.BIRTH_DATE, before.cell(TableRow.BIRTH_DATE));
        }
        return own;
    }

    private void write(Path folder, int rows) throws IOException {
        Files.writeString(folder.resolve("mapping.yml"), MAPPING);
        try (var out = Files.newBufferedWriter(folder.resolve("registry.csv"), StandardCharsets.UTF_8)) {
            out.write("id," + HEADER);
            for (int i = 0; i < people.length; i++) {
                out.write(id(i) + "," + people[i].line());
            }
        }
        try (var leak = Files.newBufferedWriter(folder.resolve("leaked.csv"), StandardCharsets.UTF_8);
                var key = Files.newBufferedWriter(folder.resolve("key.csv"), StandardCharsets.UTF_8)) {
            leak.write(HEADER);
            key.write("row,person\n");
            RowDamage damage = new RowDamage(random, this::anybody);
            for (int row = 0; row < rows; row++) {
                boolean known = random.nextInt(10) > 0;
                int person = random.nextInt(people.length);
                leak.write(damage.of(known ? people[person] : stranger(people[person]))
                        .line());
                key.write((row + 2) + "," + (known ? id(person) : "") + "\n");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String id(int person) {
        return "P" + (1_000_000 + person);
    }

    private TableRow anybody() {
        return people[random.nextInt(people.length)];
    }

    /** Nobody of the registry, in one case of three with the name of somebody of it. */
    private TableRow stranger(TableRow known) {
        TableRow own =
                TableRow.of(strangers.next(1)).with(TableRow.NUMBER, Integer.toString(random.nextInt(100_000_000)));
        return random.nextInt(3) > 0
                ? own
                : own.with(TableRow.SURNAME, known.cell(TableRow.SURNAME))
                        .with(TableRow.GIVEN, known.cell(TableRow.GIVEN));
    }
}
