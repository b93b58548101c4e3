package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tocsin.detect.trait.Iban;
import org.tocsin.detect.trait.Nir;
import org.tocsin.model.Passage;
import org.tocsin.registry.PersonIndex;

/**
 * Pages of invented hospital reports into which NIRs, IBANs, phone numbers and e-mail addresses are written in the forms that French papers
 * use, with labels and without, among numbers that are none of them. Where each stands is known. Mail domains are reserved ones (RFC 2606)
 * under public endings, which some programs ask for.
 */
final class PlantedPages {
    /** What is planted; a mistyped NIR has a label and a wrong digit. */
    enum Kind {
        NIR,
        NIR_MISTYPED,
        IBAN,
        PHONE,
        EMAIL
    }

    /** A planted item: half-open offsets in the page. */
    record Planted(Kind kind, int start, int end) {}

    /** A page and what was planted in it, in order of offset. */
    record Page(String text, List<Planted> planted) {}

    private static final List<String> NOISE = List.of(
            "Dossier n° %d%07d du jour.",
            "Hémoglobine 13,%d g/dl, plaquettes %d000.",
            "Lot %d-%06d, péremption 2027.",
            "Réf. facture %d%012d réglée.",
            "Code article 34009300%d%05d.");

    private final SplittableRandom random;
    private final InventedReports reports;

    PlantedPages(PersonIndex index, long seed) {
        random = new SplittableRandom(seed);
        reports = new InventedReports(index, seed);
    }

    /** Pages with about this many characters altogether. */
    List<Page> pages(long characters) {
        List<Page> pages = new ArrayList<>();
        for (Passage report : reports.pages(characters)) {
            pages.add(planted(report.text().replace("ch-mire.example", "ch-mire.example.org")));
        }
        return pages;
    }

    /** Saves the pages, divided by form feeds, and beside them where everything stands: page, kind, start, end. */
    static void save(List<Page> pages, Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder planted = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            for (Planted p : pages.get(i).planted()) {
                planted.append(String.format(Locale.ROOT, "%d\t%s\t%d\t%d%n", i, p.kind(), p.start(), p.end()));
            }
        }
        Files.writeString(
                folder.resolve("pages.txt"),
                String.join("\f", pages.stream().map(Page::text).toList()));
        Files.writeString(folder.resolve("planted.tsv"), planted);
    }

    private Page planted(String report) {
        StringBuilder text = new StringBuilder(report.length() + 400);
        List<Planted> planted = new ArrayList<>();
        for (String line : report.split("\n", -1)) {
            letterhead(line, text.length(), planted);
            text.append(line).append('\n');
            if (line.isEmpty() && random.nextInt(3) == 0) {
                plant(text, planted);
            }
        }
        return new Page(text.toString(), planted);
    }

    /** The secretariat's own phone and address stand in each report. */
    private static void letterhead(String line, int start, List<Planted> planted) {
        if (line.startsWith("Secrétariat : ")) {
            int phone = "Secrétariat : ".length();
            int mail = line.indexOf(" - ") + 3;
            planted.add(new Planted(Kind.PHONE, start + phone, start + mail - 3));
            planted.add(new Planted(Kind.EMAIL, start + mail, start + line.length()));
        }
    }

    private void plant(StringBuilder text, List<Planted> planted) {
        switch (random.nextInt(6)) {
            case 0 ->
                put(
                        text,
                        planted,
                        Kind.NIR,
                        one("N° SS : ", "NIR ", "Assuré social n° ", "Vu ce jour, "),
                        nir(true),
                        "");
            case 1 ->
                put(text, planted, Kind.NIR_MISTYPED, one("N° SS : ", "N° de sécurité sociale : "), nir(false), "");
            case 2 ->
                put(text, planted, Kind.IBAN, one("IBAN : ", "RIB ", "Règlement par virement sur "), iban(), ", merci");
            case 3 -> put(text, planted, Kind.PHONE, one("Tél : ", "Joindre au ", "Portable "), phone(), " le soir");
            case 4 ->
                put(
                        text,
                        planted,
                        Kind.EMAIL,
                        one("Courriel : ", "Écrire à ", ""),
                        email(),
                        one("", ".", ", copie au service"));
            default ->
                text.append(String.format(
                                Locale.ROOT,
                                NOISE.get(random.nextInt(NOISE.size())),
                                random.nextInt(9),
                                random.nextInt(99_999)))
                        .append('\n');
        }
    }

    private static void put(
            StringBuilder text, List<Planted> planted, Kind kind, String before, String value, String after) {
        text.append(before);
        planted.add(new Planted(kind, text.length(), text.length() + value.length()));
        text.append(value).append(after).append('\n');
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String nir(boolean right) {
        int department = 1 + random.nextInt(95);
        String place = department == 20 ? one("2A", "2B") : two(department);
        String body = (1 + random.nextInt(2)) + two(random.nextInt(100)) + two(1 + random.nextInt(12)) + place
                + digits(2) + "1" + digits(3);
        String key = two(Nir.key(body));
        if (!right) {
            char wrong = (char) ('0' + (body.charAt(9) - '0' + 1 + random.nextInt(9)) % 10);
            body = body.substring(0, 9) + wrong + body.substring(10);
        }
        String spaced = body.substring(0, 1) + " " + body.substring(1, 3) + " " + body.substring(3, 5) + " "
                + body.substring(5, 7) + " " + body.substring(7, 10) + " " + body.substring(10);
        return one(body + key, body + " " + key, spaced + " " + key, spaced.replace(' ', '.') + "." + key);
    }

    private String iban() {
        String account = "30004" + digits(5) + digits(11);
        for (int key = 1; key <= 97; key++) {
            if (Iban.isRib(account + two(key))) {
                String iban = Iban.ofRib(account + two(key));
                return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
            }
        }
        throw new IllegalStateException("every account has a key");
    }

    private String phone() {
        String number = one("01", "02", "03", "04", "05", "06", "07") + (2 + random.nextInt(7)) + digits(7);
        String pairs = number.replaceAll("(..)(?=.)", "$1 ");
        return one(number, pairs, pairs.replace(' ', '.'), "+33 " + pairs.substring(1), "0033" + number.substring(1));
    }

    private String email() {
        return one("marie", "j.durand", "p_leroy", "contact", "sec-cardio") + digits(2) + "@"
                + one("example.org", "courriel.example.net", "ville.example.com");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
