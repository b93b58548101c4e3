package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.output.TableFile;
import org.tocsin.export.CaseNumbers;
import org.tocsin.export.Exporter;
import org.tocsin.export.ResultTable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.scan.DemoSource;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.store.CaseFolder;
import org.tocsin.web.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an invented hospital with its leak, does the whole job on it and prints what was found against the answer key. */
@Command(
        name = "demo",
        description = "Make an invented hospital with its leak, do the whole job on it, print the score.")
final class DemoCommand extends CaseCommand {
    @Option(names = "--dir", paramLabel = "DIR", description = "Folder to work in (default: demo).")
    Path dir = Path.of("demo");

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "" + DemoSource.DEFAULT_PEOPLE,
            description = "People in the registry (default ${DEFAULT-VALUE}).")
    int people;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "" + DemoSource.DEFAULT_DOCUMENTS,
            description = "Documents in the leak (default ${DEFAULT-VALUE}).")
    int documents;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed makes another hospital (default 1).")
    long seed;

    @Option(
            names = "--family",
            paramLabel = "first|second",
            defaultValue = "first",
            description = "first: a public hospital; second: a union of clinics and homes with other people, words and"
                    + " layouts (default first).")
    String family = "first";

    @Option(
            names = "--scans",
            paramLabel = "SHARE",
            defaultValue = "" + DemoSource.DEFAULT_SCANS,
            description = "Share of the documents that are scans, 0 to 1 (default ${DEFAULT-VALUE}).")
    double scans;

    @Option(
            names = "--only-on-scans",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of the leak's people who occur on scans alone (default: left to chance).")
    double onlyOnScans;

    @Option(
            names = "--mix",
            paramLabel = "all|structured|scans",
            defaultValue = "all",
            description = "What the leak is made of (default all).")
    String mix = "all";

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Where to write the score as a page with diagram and groups (default: in the demo's folder).")
    @Nullable
    Path report;

    @Option(names = "--serve", description = "Then serve the review application on this machine until it is stopped.")
    boolean serve;

    @Mixin
    ScanOptions options = new ScanOptions();

    @Override
    public Integer call() throws Exception {
        DemoSource source = source();
        DemoSource.Wish wish = wish();
        checkReport();
        Path home = emptied(dir.resolve(folderName()), root());
        DemoSource.DemoLeak leak = source.make(home.resolve("made"), wish);
        err().println(texts().get("demo.made", people, documents, seed, home));
        Path folder = home.resolve("case");
        return run(source, leak, wish, home, folder);
    }

    /** Before hours of work, not after them. */
    private void checkReport() {
        Path named = report;
        Path folder = named == null ? null : named.toAbsolutePath().getParent();
        if (named != null && (folder == null || !Files.isDirectory(folder) || Files.isDirectory(named))) {
            throw new UsageException("--report names a file in a folder that exists, not " + named);
        }
    }

    private String folderName() {
        String name = "seed-" + seed + "-" + people + "-" + documents;
        return family.equals("first") ? name : name + "-" + family;
    }

    private DemoSource source() {
        List<DemoSource> sources = ServiceLoader.load(DemoSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (sources.isEmpty()) {
            throw new CaseException(texts().get("demo.nobench"));
        }
        return sources.stream()
                .filter(source -> source.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new UsageException("no such family of invented leaks: choose first or second"));
    }

    private DemoSource.Wish wish() {
        try {
            return new DemoSource.Wish(people, documents, seed, scans, onlyOnScans, mix);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "a demonstration needs at least 20 people and 1 document, shares from 0 to 1, and a mix of "
                            + String.join(", ", DemoSource.Wish.MIXES),
                    e);
        }
    }

    private int run(DemoSource source, DemoSource.DemoLeak leak, DemoSource.Wish wish, Path home, Path folder)
            throws Exception {
        CaseSettings settings = new CaseSettings(
                "Centre hospitalier inventé",
                "demonstration on invented data",
                "nobody: all people are invented",
                "2030-01-01");
        try (CaseStore store = Cases.create(folder, settings, root())) {
            new RegistryLoading(store, texts(), err(), err(), false).load(List.of(leak.registry()), null);
            Ledger.Provenance provenance = new Ledger.Provenance("tocsin demo", "", "invented data");
            var release = new ReleaseInput("leak", provenance, List.of(leak.archive()));
            if (options.passwords == null && Files.isRegularFile(leak.passwords())) {
                options.passwords = leak.passwords();
            }
            options.scan(store, folder, List.of(release), err());
            CaseNumbers numbers = StatusPrinter.numbers(store);
            new StatusPrinter(texts(), out()).print(store, numbers, root().json);
            Path exports = export(store, home.resolve("exports"));
            out().println();
            out().println(texts().get("demo.score"));
            out().flush();
            boolean good = score(source, exports, leak);
            Path page = report == null ? home.resolve("score.html") : report;
            source.report(exports, leak, wish, page);
            err().println(texts().get("demo.report", page));
            err().println(texts().get("demo.files", home, folder));
            if (serve) {
                Serving serving = Serving.local(store, folder, ServeCommand.PORT, line -> err().println(line));
                ServeCommand.serve(serving, texts(), out());
            }
            tellHead(store);
            return good && numbers.addsUp() ? ExitCode.DONE : ExitCode.ATTENTION;
        }
    }

    /** The scorer prints to standard output itself. */
    private boolean score(DemoSource source, Path exports, DemoSource.DemoLeak leak) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        boolean good;
        try (PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            good = source.score(exports, leak, print);
        }
        out().print(bytes.toString(StandardCharsets.UTF_8));
        out().flush();
        return good;
    }

    private Path export(CaseStore store, Path folder) throws IOException {
        Files.createDirectories(folder);
        Exporter exporter = new Exporter(store, locale(), Assessment.of(store));
        for (ResultTable table : ResultTable.values()) {
            Path file = folder.resolve(table.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
            try (TableFile target = TableFile.open(file, Format.CSV, table.columns(), false, out())) {
                exporter.rows(table, false, target::row);
                target.finish();
            }
        }
        return folder;
    }

    /** An earlier demonstration of the same name is replaced; a folder that is none is left alone. */
    private static Path emptied(Path home, Tocsin root) throws IOException {
        if (Files.exists(home)) {
            if (!Files.isDirectory(home.resolve("made"))) {
                throw new CaseException(home + " is no folder of a demonstration: choose another --dir");
            }
            CaseFolder old = Cases.in(home.resolve("case"), root);
            if (old.exists()) {
                old.purge();
            }
            try (var files = Files.walk(home)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(home.resolve("made"));
        return home;
    }
}
