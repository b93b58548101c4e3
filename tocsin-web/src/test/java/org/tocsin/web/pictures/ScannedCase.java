package org.tocsin.web.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.link.LinkSettings;
import org.tocsin.model.Layout;
import org.tocsin.model.Outcome;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Progress;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;

/**
 * Scans of invented people whose pages are drawn as stripes: a word can be read where black and white columns take turns. Pages are twice as
 * large as their pictures. Below the text there are stripes that nobody recognised.
 */
public final class ScannedCase {
    /** A letter with a name that two people bear, and somebody else's. */
    static final String LETTER = "CENTRE HOSPITALIER\nCOMPTE RENDU OPERATOIRE\n\nPatient : TREMAZAN Yvette\n"
            + "Personne à prévenir : OSTROVANI Gaspard, né le 04/05/1951\n";

    static final String AUTOPSY = "INSTITUT MEDICO-LEGAL\nRAPPORT D'AUTOPSIE MEDICO-LEGALE\n\n"
            + "Patiente : VAUCANSSON Apolline, née le 12/03/1967\nIPP 80012343\n";

    static final String CHILD = "CENTRE HOSPITALIER\nCOMPTE RENDU OPERATOIRE\n\n"
            + "Patient : KERGUELEN Malo, né le 21/05/2019\nIPP 80012344\n";

    static final int WIDTH = 800;
    static final int HEIGHT = 1_000;
    /** Pixels of the picture for a character and for a line. */
    static final int CHARACTER = 10;

    static final int LINE = 40;
    static final int LETTERS = 20;
    /** The first row of stripes that nobody recognised. */
    static final int SCRIBBLE = 800;

    private ScannedCase() {}

    /** Scans the three documents, and one whose picture is not kept. */
    public static void fill(CaseStore store, Path folder) throws IOException, InterruptedException {
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(person("P1", "Trémazan", "Yvette", 19_400_102, "80012341", "1 rue des Lilas"));
            load.put(person("P2", "Tremazan", "Yvette", 19_730_809, "80012342", "9 place du Marché"));
            load.put(person("P3", "Vaucansson", "Apolline", 19_670_312, "80012343", ""));
            load.put(person("P4", "Kerguelen", "Malo", 20_190_521, "80012344", ""));
            load.put(person("P5", "Ostrovani", "Gaspard", 19_510_504, "80012345", "2 quai Neuf"));
            load.commit();
        }
        Path leak = Files.createDirectory(folder.resolve("leak"));
        Files.writeString(leak.resolve("letter.pdf"), LETTER);
        Files.writeString(leak.resolve("autopsy.pdf"), AUTOPSY);
        Files.writeString(leak.resolve("child.pdf"), CHILD);
        Files.writeString(leak.resolve("unkept.pdf"), LETTER + "sans image\n");
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, Progress.SILENT, 1).scan(List.of(release), new Scanner(), LinkSettings.standard());
    }

    private static Person person(String id, String surname, String given, int born, String ipp, String address) {
        return new Person(
                id,
                Population.PATIENT,
                surname,
                "",
                given,
                "",
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

    /** The row of the item at a path. */
    public static ResultStore.ItemRow item(CaseStore store, String path) {
        List<ResultStore.ItemRow> found = new ArrayList<>();
        store.results().items(row -> {
            if (row.path().equals(path)) {
                found.add(row);
            }
        });
        return found.get(0);
    }

    /** Left edge of a word on the picture. */
    static int left(String text, String word) {
        int start = text.indexOf(word);
        return CHARACTER * (start - text.lastIndexOf('\n', start) - 1);
    }

    /** Upper edge of a word on the picture. */
    static int top(String text, String word) {
        return LINE
                * (int) text.substring(0, text.indexOf(word))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static Passage page(String text) {
        List<Layout.Word> words = new ArrayList<>();
        Matcher word = Pattern.compile("\\S+").matcher(text);
        while (word.find()) {
            int line = (int) text.substring(0, word.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            int column = word.start() - text.lastIndexOf('\n', word.start()) - 1;
            words.add(new Layout.Word(
                    word.start(),
                    word.end(),
                    2 * CHARACTER * column,
                    2 * LINE * line,
                    2 * CHARACTER * (column + word.end() - word.start()),
                    2 * (LINE * line + LETTERS),
                    90));
        }
        return new Passage("page:1", text, List.of(), new Layout(2 * WIDTH, 2 * HEIGHT, words));
    }

    private static PagePicture picture(Passage page) {
        byte[] packed = new byte[PagePicture.bytes(WIDTH, HEIGHT)];
        java.util.Arrays.fill(packed, (byte) 0xff);
        for (Layout.Word word : java.util.Objects.requireNonNull(page.layout()).words()) {
            stripes(packed, word.left() / 2, word.top() / 2, word.right() / 2, word.bottom() / 2);
        }
        stripes(packed, 0, SCRIBBLE, WIDTH, SCRIBBLE + 60);
        return new PagePicture(WIDTH, HEIGHT, packed);
    }

    /** Black and white columns in turn. */
    private static void stripes(byte[] packed, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left / 2; x < right / 2; x++) {
                packed[y * WIDTH / 2 + x] = 0x0f;
            }
        }
    }

    /** Gives each file as one page that was recognised. */
    private static final class Scanner implements HostileReader {
        @Override
        public ReadResult read(ReadRequest request, ReadSink sink) throws IOException {
            Passage page = page(Files.readString(((ContentSource.RootFile) request.source()).path()));
            sink.passage(page, page.text().contains("sans image") ? null : picture(page));
            return new ReadResult(Outcome.READ, null, "application/pdf", 1, 1, "");
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
            return "none";
        }

        @Override
        public int kills() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
