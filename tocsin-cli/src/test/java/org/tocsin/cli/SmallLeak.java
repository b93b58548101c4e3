package org.tocsin.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A registry of invented people and a small leak about some of them. */
public final class SmallLeak {
    static final String HEADER =
            "id,population,birth_name,used_name,given_names,sex,birth_date,birth_place,nir,patient_ids,emails,phones,address,postal_code,city,deceased_on\n";

    private SmallLeak() {}

    /** Registry: four people, and a row without a name that is refused. */
    public static Path registry(Path folder) throws IOException {
        String rows = HEADER
                + "P1,patient,Quillebeuf,,Apolline,F,1967-03-12,Gap,267030506100110,80012345,apolline.quillebeuf@example.org,0612345678,12 rue des Lilas,91100,Corbeil-Essonnes,\n"
                + "P2,patient,Trémazan,Kerouanton,Hortense Marie,F,1982-11-05,Brest,,80012346,,,4 allée du Port,29200,Brest,\n"
                + "P3,patient,Quillebeuf,,Barnabé,M,1995-07-30,Gap,,80012347,,,12 rue des Lilas,91100,Corbeil-Essonnes,\n"
                + "S1,staff,Vaucansson,,Ludovic,M,1971-01-20,,,,,,,,,\n";
        return Files.writeString(folder.resolve("people.csv"), rows);
    }

    /** A folder with a report, its copy, a nested archive with a table, a message with an attachment, an empty file. */
    public static Path folder(Path parent) throws IOException {
        Path leak = Files.createDirectories(parent.resolve("leak"));
        String report = report("QUILLEBEUF Apolline", "12/03/1967");
        Files.writeString(leak.resolve("report.txt"), report);
        Files.writeString(leak.resolve("z copy of report.txt"), report);
        Files.write(leak.resolve("empty.txt"), new byte[0]);
        Files.write(leak.resolve("tables.zip"), zip("inner.zip", zip("list.csv", table())));
        Files.writeString(leak.resolve("letter.eml"), message());
        Files.writeString(leak.resolve("stranger.txt"), report("OSTROVANI Célimène", "01/02/1990"));
        return leak;
    }

    static String report(String name, String birthDate) {
        return "Centre hospitalier de Valmont\nService de radiologie\n\nCOMPTE RENDU DE SCANNER ABDOMINAL\n\nPatient : "
                + name
                + "\nNé(e) le " + birthDate
                + "\n\nIndication : douleurs abdominales.\nTechnique : acquisition hélicoïdale avec injection.\n"
                + "Résultats : foie de taille normale, pas de lésion focale.\nConclusion : examen sans anomalie.\n";
    }

    private static byte[] table() {
        return ("IPP;Nom;Prénom;Date de naissance;Service\n"
                        + "80012346;KEROUANTON;Hortense;05/11/1982;Cardiologie\n"
                        + "80012347;QUILLEBEUF;Barnabé;30/07/1995;Urgences\n"
                        + "99999999;OSTROVANI;Célimène;01/02/1990;Urgences\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String message() {
        return "From: Secretariat <secretariat@example.org>\r\nTo: dim@example.org\r\nSubject: dossier\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCi-joint le document.\r\n"
                + "--b\r\nContent-Type: text/plain; name=\"suite.txt\"\r\nContent-Disposition: attachment; filename=\"suite.txt\"\r\n\r\n"
                + "Consultation de Mme Hortense KEROUANTON née TREMAZAN le 05/11/1982, tension 12/8, suivi annuel.\r\n--b--\r\n";
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
