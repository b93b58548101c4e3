package org.tocsin.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * An invented French page as a picture, and what is printed on it: a letter, a table of results, a form with a label. All people are
 * invented.
 */
final class PrintedPage {
    /** Kinds of pages. */
    enum Kind {
        LETTER,
        TABLE,
        FORM
    }

    private static final double MM = 1 / 25.4;
    private static final List<String> SENTENCES = sentences();
    private static final String[] FAMILIES = {
        "Lefèvre", "MOREAU", "Garnier-Petit", "d'Aubigny", "Çelik", "BENALI", "Noël"
    };
    private static final String[] GIVEN = {"Hélène", "Jean-Marc", "Amina", "Théo", "Françoise", "Loïc", "Zoé"};
    private static final String[] TESTS = {
        "Hémoglobine",
        "Leucocytes",
        "Plaquettes",
        "Créatinine",
        "Glycémie à jeun",
        "Cholestérol LDL",
        "Ferritine",
        "TSH",
        "Calcium corrigé",
        "Protéine C réactive",
        "Sodium",
        "Potassium",
        "Bilirubine totale",
        "Gamma GT",
        "Vitamine D"
    };

    private final StringBuilder text = new StringBuilder();
    private final SplittableRandom random;
    private final BufferedImage image;
    private final Graphics2D canvas;
    private final int dpi;
    private final Font face;

    private PrintedPage(long seed, int dpi) {
        this.random = new SplittableRandom(seed);
        this.dpi = dpi;
        image = new BufferedImage(px(210), px(297), BufferedImage.TYPE_BYTE_GRAY);
        canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        face = face((int) (seed % 4));
    }

    /** A page; the same seed gives the same page. */
    static PrintedPage of(Kind kind, long seed, int dpi) {
        PrintedPage page = new PrintedPage(seed, dpi);
        switch (kind) {
            case LETTER -> page.letter();
            case TABLE -> page.table();
            case FORM -> page.form();
        }
        page.canvas.dispose();
        return page;
    }

    BufferedImage image() {
        return image;
    }

    /** What is printed on it. */
    String text() {
        return text.toString();
    }

    private static List<String> sentences() {
        var in = Objects.requireNonNull(PrintedPage.class.getResourceAsStream("sentences.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font face(int number) {
        if (number > 0) {
            return new Font(
                    List.of(Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED).get(number - 1), Font.PLAIN, 1);
        }
        try (InputStream in = Objects.requireNonNull(org.apache.pdfbox.pdmodel.PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | java.awt.FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
    }

    private int px(double millimetres) {
        return (int) Math.round(millimetres * MM * dpi);
    }

    /** Writes at a place; gives the width in millimetres. */
    private double write(String words, double x, double y, double points) {
        canvas.setFont(face.deriveFont((float) (points * dpi / 72)));
        canvas.drawString(words, (float) (x * MM * dpi), (float) (y * MM * dpi));
        return canvas.getFontMetrics().stringWidth(words) / (MM * dpi);
    }

    private void line(String words, double x, double y, double points) {
        write(words, x, y, points);
        text.append(words).append('\n');
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(i == 0 ? 1 : 0, 10));
        }
        return digits.toString();
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%02d/%02d/%d", random.nextInt(1, 29), random.nextInt(1, 13), random.nextInt(1930, 2024));
    }

    private String nir() {
        return "2 " + digits(2) + " 0" + random.nextInt(1, 10) + " " + digits(2) + " " + digits(3) + " " + digits(3)
                + " " + digits(2);
    }

    private void letter() {
        line("Centre hospitalier de Valmont", 20, 20, 13);
        line("Service de cardiologie - Tél. 0" + digits(1) + " " + digits(2) + " " + digits(2), 20, 27, 9);
        line("Madame " + any(GIVEN) + " " + any(FAMILIES), 115, 45, 11);
        line(random.nextInt(1, 90) + " rue des Tilleuls", 115, 51, 11);
        line(digits(5) + " Valmont-sur-Orbe", 115, 57, 11);
        line(
                "Concerne : " + any(FAMILIES) + " " + any(GIVEN) + ", né(e) le " + date() + ", IPP " + digits(10),
                20,
                75,
                10.5);
        double y = 88;
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            y = paragraph(y, 10.5) + 4;
        }
        line("Docteur " + any(GIVEN) + " " + any(FAMILIES), 120, y + 10, 10.5);
    }

    private double paragraph(double from, double points) {
        double y = from;
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            for (String word : SENTENCES.get(random.nextInt(SENTENCES.size())).split(" ")) {
                canvas.setFont(face.deriveFont((float) (points * dpi / 72)));
                if (canvas.getFontMetrics().stringWidth(line + " " + word) > px(170)) {
                    line(line.toString(), 20, y, points);
                    y += points * 0.46;
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        line(line.toString(), 20, y, points);
        return y + points * 0.46;
    }

    private void table() {
        line("Laboratoire de biologie médicale - Résultats", 20, 20, 13);
        line("Patient : " + any(FAMILIES) + " " + any(GIVEN), 20, 32, 10);
        line("Né(e) le : " + date() + "   Sexe : F", 20, 38, 10);
        line("Prélèvement du " + date() + " à 07 h 45, dossier n° " + digits(9), 20, 44, 10);
        row(56, "Analyse", "Résultat", "Unité", "Référence");
        for (int i = 0; i < TESTS.length; i++) {
            String value = random.nextInt(1, 200) + "," + random.nextInt(10);
            row(64 + i * 8, TESTS[i], value, i % 2 == 0 ? "g/L" : "mmol/L", "10,0 - " + random.nextInt(20, 90) + ",0");
        }
        canvas.setStroke(new java.awt.BasicStroke(Math.max(1, dpi / 150f)));
        for (int i = 0; i <= TESTS.length + 1; i++) {
            canvas.drawLine(px(18), px(50 + i * 8), px(192), px(50 + i * 8));
        }
        for (int x : new int[] {18, 80, 115, 145, 192}) {
            canvas.drawLine(px(x), px(50), px(x), px(50 + (TESTS.length + 1) * 8));
        }
        line("Validé par le biologiste : Dr " + any(FAMILIES), 20, 200, 9);
    }

    private void row(double y, String... cells) {
        double[] columns = {20, 82, 117, 147};
        for (int i = 0; i < cells.length; i++) {
            write(cells[i], columns[i], y, 10);
        }
        text.append(String.join(" ", cells)).append('\n');
    }

    private void form() {
        line("Fiche d'admission", 80, 20, 15);
        canvas.drawRect(px(18), px(28), px(85), px(36));
        line(any(FAMILIES).toUpperCase(Locale.ROOT) + " " + any(GIVEN), 22, 36, 12);
        line("Née le " + date(), 22, 43, 10);
        line("IPP " + digits(10), 22, 50, 10);
        line("Séjour " + digits(9), 22, 57, 10);
        String[][] fields = {
            {"Nom de naissance", any(FAMILIES)},
            {"Prénoms", any(GIVEN) + ", " + any(GIVEN)},
            {"Date de naissance", date()},
            {"N° de sécurité sociale", nir()},
            {"Adresse", random.nextInt(1, 90) + " avenue du Général-Ferrié"},
            {"Code postal et ville", digits(5) + " Saint-Rémy"},
            {"Téléphone", "06 " + digits(2) + " " + digits(2) + " 41 27"},
            {"Courriel", "h.lefevre" + digits(2) + "@exemple.fr"},
            {"Médecin traitant", "Dr " + any(GIVEN) + " " + any(FAMILIES)},
            {"Motif", "Fracture du poignet gauche"},
            {"Personne à prévenir", any(GIVEN) + " " + any(FAMILIES)}
        };
        for (int i = 0; i < fields.length; i++) {
            double y = 80 + i * 11;
            write(fields[i][0] + " :", 20, y, 10);
            write(fields[i][1], 85, y, 10);
            canvas.drawLine(px(83), px(y + 1.5), px(190), px(y + 1.5));
            text.append(fields[i][0]).append(" : ").append(fields[i][1]).append('\n');
        }
        line("Signature du patient ou de son représentant légal", 20, 215, 9);
    }
}
