package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tocsin.bench.LabelSymbols.Symbol;
import org.tocsin.extract.codes.PageCode;
import org.tocsin.extract.codes.PageCode.Symbology;
import org.tocsin.extract.codes.ZxingCodeFinder;
import org.tocsin.extract.image.GreyImage;

/**
 * Symbols of labels at unknown places of text pages: the share that is found and read, by kind and by what was done to the page,
 * and the processor time of a page. {@code --pages N} pages for each condition, {@code --samples DIR} a folder of photographed
 * samples by kind with their expected texts, {@code --save DIR} keeps the pages.
 */
public final class LabelBenchmark {
    private static final Symbology[] KINDS = {
        Symbology.CODE_128, Symbology.CODE_39, Symbology.QR, Symbology.PDF417, Symbology.DATA_MATRIX
    };

    /** What is done to a page. */
    private enum Condition {
        STRAIGHT,
        SKEWED,
        TURNED,
        NOISY,
        JPEG,
        PHOTOGRAPHED,
        CROWDED,
        SMALL
    }

    private static final class Count {
        private int found;
        private int all;

        void add(boolean hit) {
            all++;
            found += hit ? 1 : 0;
        }

        @Override
        public String toString() {
            return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f (%d/%d)", found / (double) all, found, all);
        }
    }

    private final Random random;
    private final ZxingCodeFinder finder = new ZxingCodeFinder();
    private final Map<String, GreyImage> papers = new LinkedHashMap<>();
    private final Map<Symbology, Count> byKind = new EnumMap<>(Symbology.class);
    private final Count overall = new Count();
    private final @Nullable Path save;
    private int wrong;

    private LabelBenchmark(long seed, @Nullable Path save) {
        this.random = new Random(seed);
        this.save = save;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        int pages = Integer.parseInt(options.getOrDefault("--pages", "10"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        String folder = options.get("--save");
        LabelBenchmark benchmark = new LabelBenchmark(seed, folder == null ? null : Path.of(folder));
        if (pages > 0) {
            benchmark.pages(pages);
            benchmark.empty();
        }
        String samples = options.get("--samples");
        if (samples != null) {
            benchmark.samples(Path.of(samples));
        }
    }

    private GreyImage paper(int kind, int dpi) {
        return papers.computeIfAbsent(kind + " " + dpi, key -> PaperPages.page(kind, dpi));
    }

    private void pages(int count) throws IOException {
        System.out.printf("%-13s %-17s %-17s %-17s %-17s %-17s %-17s %s%n", header());
        for (Condition condition : Condition.values()) {
            Map<Symbology, Count> counts = new EnumMap<>(Symbology.class);
            Count all = new Count();
            long cpu = 0;
            for (int i = 0; i < count; i++) {
                int dpi = i % 2 == 0 ? 200 : 300;
                LabelPage page = new LabelPage(paper(random.nextInt(4), dpi), random);
                lay(page, condition, dpi);
                GreyImage picture = damaged(page.picture(), condition);
                long start = ThreadTime.nanos();
                List<PageCode> codes = finder.find(picture);
                cpu += ThreadTime.nanos() - start;
                score(page, codes, counts, all);
                keep(picture, condition + "-" + i, page);
            }
            print(condition.name().toLowerCase(Locale.ROOT), counts, all, cpu / 1e6 / count);
        }
        print("all", byKind, overall, 0);
        System.out.println("codes read that are not on the page: " + wrong);
    }

    private void lay(LabelPage page, Condition condition, int dpi) {
        for (Symbology kind : KINDS) {
            Symbol symbol = new LabelSymbols(random).of(kind);
            double least = condition == Condition.SMALL ? 2.2 : dpi == 200 ? 2.7 : 3;
            double module = least + random.nextDouble() * (condition == Condition.SMALL ? 0.5 : dpi == 200 ? 2.5 : 4);
            double skew = condition == Condition.STRAIGHT ? 0 : Math.toRadians(random.nextDouble() * 10 - 5);
            double turn = condition == Condition.TURNED ? random.nextInt(4) * Math.PI / 2 : 0;
            boolean bars = kind == Symbology.CODE_128 || kind == Symbology.CODE_39;
            double quiet = bars ? 10 : condition == Condition.CROWDED ? 1.2 : kind == Symbology.QR ? 4 : 2;
            if (!page.lay(symbol, module, skew + turn, quiet)) {
                page.lay(symbol, least, skew + turn, quiet);
            }
        }
    }

    private GreyImage damaged(GreyImage page, Condition condition) {
        return switch (condition) {
            case NOISY -> PageDamage.noise(page, 20, random);
            case JPEG -> PageDamage.jpeg(PageDamage.noise(page, 6, random), 0.5f);
            case PHOTOGRAPHED -> PageDamage.jpeg(PageDamage.photograph(page, random), 0.7f);
            default -> page;
        };
    }

    private void score(LabelPage page, List<PageCode> codes, Map<Symbology, Count> counts, Count all) {
        List<PageCode> rest = new ArrayList<>(codes);
        for (Symbol symbol : page.symbols()) {
            boolean hit = rest.removeIf(
                    code -> code.symbology() == symbol.kind() && code.text().equals(symbol.text()));
            counts.computeIfAbsent(symbol.kind(), kind -> new Count()).add(hit);
            byKind.computeIfAbsent(symbol.kind(), kind -> new Count()).add(hit);
            all.add(hit);
            overall.add(hit);
        }
        wrong += rest.size();
    }

    private void keep(GreyImage picture, String name, LabelPage page) throws IOException {
        if (save != null) {
            ImageIO.write(
                    PageDamage.image(picture),
                    "png",
                    save.resolve(name + ".png").toFile());
            List<String> lines = page.symbols().stream()
                    .map(symbol -> symbol.kind().word() + "\t" + symbol.text().replace('\u001d', ' '))
                    .toList();
            Files.write(save.resolve(name + ".txt"), lines);
        }
    }

    private void empty() {
        for (int dpi : new int[] {200, 300}) {
            for (int kind = 0; kind < 4; kind++) {
                GreyImage page = PageDamage.noise(paper(kind, dpi), 6, random);
                finder.find(page);
                long start = ThreadTime.nanos();
                int codes = 0;
                for (int i = 0; i < 5; i++) {
                    codes += finder.find(page).size();
                }
                System.out.printf(
                        Locale.ROOT,
                        "page without symbols, kind %d, %d dpi: %.0f ms, codes read: %d%n",
                        kind,
                        dpi,
                        (ThreadTime.nanos() - start) / 5e6,
                        codes);
            }
        }
    }

    private void samples(Path folder) throws IOException {
        try (DirectoryStream<Path> kinds = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path kind : kinds) {
                Count count = new Count();
                try (DirectoryStream<Path> pictures = Files.newDirectoryStream(kind, "*.png")) {
                    for (Path picture : pictures) {
                        boolean hit = isRead(picture);
                        count.add(hit);
                        if (!hit) {
                            System.out.println("not read: " + picture.getFileName());
                        }
                    }
                }
                System.out.printf("samples %-12s %s%n", kind.getFileName(), count);
            }
        }
    }

    private boolean isRead(Path picture) throws IOException {
        String name = picture.getFileName().toString();
        String text = Files.readString(picture.resolveSibling(name.substring(0, name.length() - 4) + ".txt"));
        GreyImage image = GreyImage.of(ImageIO.read(picture.toFile()), 0);
        return finder.find(image).stream().anyMatch(code -> plain(code.text()).equals(plain(text)));
    }

    private static String plain(String text) {
        return text.replace("\u001d", "").replace("\r", "").strip();
    }

    private static Object[] header() {
        return new Object[] {"page", "code-128", "code-39", "qr", "pdf417", "datamatrix", "all", "CPU ms a page"};
    }

    private static void print(String name, Map<Symbology, Count> counts, Count all, double millis) {
        StringBuilder line = new StringBuilder(String.format("%-13s ", name));
        for (Symbology kind : KINDS) {
            line.append(String.format("%-17s ", counts.getOrDefault(kind, new Count())));
        }
        System.out.println(line + String.format(Locale.ROOT, "%-17s %.0f", all, millis));
    }
}
