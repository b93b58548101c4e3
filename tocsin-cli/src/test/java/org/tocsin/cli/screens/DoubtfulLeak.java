package org.tocsin.cli.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.cli.CommandLineRun;

/** A small leak in which names alone stand, each borne by three people of the registry. */
final class DoubtfulLeak {
    private static final String HEADER = "id,population,birth_name,given_names,sex,birth_date\n";

    private final Path folder;
    private final List<String> store;

    /** In a folder, with tables in the case or where the options of all commands say. */
    DoubtfulLeak(Path folder, String... store) {
        this.folder = folder;
        this.store = List.of(store);
    }

    /** The case, made and scanned: a psychiatric letter about one name, seven reports about another, all in the same words. */
    Path scanned() {
        StringBuilder people = new StringBuilder(HEADER);
        for (String name : new String[] {"Tremazan", "Ostrovani"}) {
            for (int year = 1950; year <= 1970; year += 10) {
                people.append("P").append(name.charAt(0)).append(year);
                people.append(",patient,")
                        .append(name)
                        .append(",Apolline,F,")
                        .append(year)
                        .append("-04-11\n");
            }
        }
        Path registry = write("people.csv", people.toString());
        for (int number = 1; number <= 7; number++) {
            report(number);
        }
        write(
                "leak/letter.txt",
                "Service de psychiatrie\n\nHospitalisation en psychiatrie à la demande d'un tiers\n\nPatient : OSTROVANI Apolline\n\n"
                        + "Trouble bipolaire, traitement par lithium.\n");
        run("run", folder.resolve("leak").toString(), "--registry", registry.toString());
        return theCase();
    }

    private Path theCase() {
        return folder.resolve("case");
    }

    /** One more bearer of the name becomes known, and the links are drawn anew. */
    void aNewHomonym() {
        Path registry = write("more.csv", HEADER + "PT1980,patient,Tremazan,Apolline,F,1980-04-11\n");
        run("registry", "load", registry.toString());
        run("relink");
    }

    /** One more report about the same name is published. */
    void oneMoreReport() {
        report(8);
        run("scan", folder.resolve("leak").toString());
    }

    private void report(int number) {
        write(
                "leak/report " + number + ".txt",
                "Service de radiologie\n\nCOMPTE RENDU DE SCANNER ABDOMINAL\n\nPatient : TREMAZAN Apolline\n\n"
                        + "Indication : douleurs abdominales.\nRésultats : foie de taille normale, série " + number
                        + ".\n");
    }

    private void run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(store);
        CommandLineRun run = CommandLineRun.on(theCase(), all.toArray(String[]::new));
        if (run.code() > 1) {
            throw new IllegalStateException(run.err());
        }
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
