package org.tocsin.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.tika.exception.TikaException;
import org.tocsin.bench.PageReaders.PageReader;
import org.tocsin.extract.ocr.LanguageData;
import org.tocsin.extract.worker.Recognition;
import org.xml.sax.SAXException;

/**
 * Reads invented pages, damaged in many ways, with this project's recogniser and with Tika's, in turns, and prints errors, CPU seconds a
 * page and pages a second: {@code [--pages N] [--only NAME] [--ours] [--seed N]}.
 */
public final class RecognitionBenchmark {
    private static final List<Damage> DAMAGES = List.of(
            new Damage("clean 300 dpi", 0, 0, 100, 300, false),
            new Damage("clean 200 dpi", 0, 0, 100, 200, false),
            new Damage("clean 150 dpi", 0, 0, 100, 150, false),
            new Damage("noise 20, JPEG 40", 0, 20, 40, 300, false),
            new Damage("noise 45, JPEG 40", 0, 45, 40, 300, false),
            new Damage("JPEG 35, 200 dpi", 0, 8, 35, 200, false),
            new Damage("uneven light", 0, 8, 70, 200, true),
            new Damage("turned 0.7", 0.7, 20, 40, 300, false),
            new Damage("turned 1.5", 1.5, 20, 40, 300, false),
            new Damage("turned -2", -2, 8, 70, 200, false),
            new Damage("turned 3", 3, 20, 40, 300, false),
            new Damage("turned 90", 90, 8, 70, 200, false),
            new Damage("turned 180", 180, 8, 70, 200, false),
            new Damage("turned 271.5", 271.5, 8, 70, 200, false));

    private static final List<PrintedPage.Kind> KINDS = List.of(PrintedPage.Kind.values());

    private final Map<String, String> options = new TreeMap<>();

    private RecognitionBenchmark() {}

    /** What one reader did under one condition. */
    private static final class Sum {
        private double errors;
        private double cpu;
        private double wall;
        private int pages;
        private int unread;

        void add(PageReader reader, byte[] png, String truth, boolean show) throws IOException, SAXException {
            double before = reader.cpuSeconds();
            long start = System.nanoTime();
            String text = text(reader, png);
            wall += (System.nanoTime() - start) / 1e9;
            cpu += reader.cpuSeconds() - before;
            errors += CharacterErrors.rate(truth, text);
            pages++;
            if (show) {
                System.out.println(text + "-----");
            }
        }

        /** A page that a reader gives up counts as wholly wrong. */
        private String text(PageReader reader, byte[] png) throws IOException, SAXException {
            try {
                return reader.read(png);
            } catch (TikaException e) {
                unread++;
                return "";
            }
        }

        String words() {
            return pages == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%7.2f %% %6.2f %6.2f%s",
                            100 * errors / pages,
                            cpu / pages,
                            pages / Math.max(0.001, wall),
                            unread == 0 ? "" : " (" + unread + " given up)");
        }
    }

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException, SAXException {
        RecognitionBenchmark benchmark = new RecognitionBenchmark();
        for (int i = 0; i < args.length; i++) {
            benchmark.options.put(args[i], i + 1 < args.length && !args[i + 1].startsWith("--") ? args[++i] : "");
        }
        benchmark.run();
    }

    private void run() throws IOException, SAXException {
        LanguageData data = LanguageData.find();
        System.out.println("recognition " + data.words() + ", OMP_THREAD_LIMIT=" + System.getenv("OMP_THREAD_LIMIT"));
        List<PageReader> readers = new ArrayList<>(List.of(PageReaders.ours(recognition(data))));
        if (!options.containsKey("--ours")) {
            readers.add(PageReaders.tika(options.getOrDefault("--tika-languages", "fra+eng")));
        }
        int pages = Integer.parseInt(options.getOrDefault("--pages", "3"));
        System.out.println("condition            errors  cpu-s/p pages/s  (ours; Tika)");
        for (Damage damage : DAMAGES) {
            if (damage.name().contains(options.getOrDefault("--only", ""))) {
                List<Sum> sums = measure(damage, readers, pages);
                System.out.printf(
                        "%-18s %s%n",
                        damage.name(),
                        String.join(" ; ", sums.stream().map(Sum::words).toList()));
            }
        }
    }

    /** With the languages of {@code --languages}, else with those of the installation. */
    private Recognition recognition(LanguageData data) {
        Recognition usual = data.recognition();
        return new Recognition(usual.dataFolder(), options.getOrDefault("--languages", usual.languages()));
    }

    private List<Sum> measure(Damage damage, List<PageReader> readers, int pages) throws IOException, SAXException {
        List<Sum> sums = readers.stream().map(reader -> new Sum()).toList();
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        for (int i = 0; i < pages; i++) {
            PrintedPage.Kind kind = KINDS.get(i % KINDS.size());
            PrintedPage page = PrintedPage.of(kind, seed + i, damage.dpi());
            byte[] png = png(damage.of(page.image()));
            for (int r = 0; r < readers.size(); r++) {
                int turn = (r + i) % readers.size();
                sums.get(turn).add(readers.get(turn), png, page.text(), options.containsKey("--show"));
            }
        }
        return sums;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
