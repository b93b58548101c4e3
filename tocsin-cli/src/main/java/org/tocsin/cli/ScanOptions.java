package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.BothProgress;
import org.tocsin.cli.output.ConsoleProgress;
import org.tocsin.cli.output.RunReport;
import org.tocsin.cli.output.Terminal;
import org.tocsin.country.Countries;
import org.tocsin.extract.ReaderSettings;
import org.tocsin.extract.WorkerReader;
import org.tocsin.extract.ocr.LanguageData;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.extract.worker.Recognition;
import org.tocsin.link.LinkSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.scan.ProgressFile;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;
import org.tocsin.scan.ScanReport;
import org.tocsin.scan.WorkOrder;
import picocli.CommandLine.Option;

/** The options of a scan, and the scan itself, shared by the commands that scan. */
final class ScanOptions {
    private static final String UNREADABLE = "unreadable";
    private static final String PICTURES = "pictures";
    private static final List<String> RETRIES = List.of(UNREADABLE, PICTURES);

    @Option(names = "--engine", paramLabel = "local", defaultValue = "local", description = "Engine: local.")
    String engine = "local";

    @Option(
            names = "--wrong-notices-per",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Accept one expected wrong notice in N confirmed links (default 1000).")
    double wrongNoticesPer = 1000;

    @Option(names = "--without-nir", description = "Do not use the NIR as a key for linking.")
    boolean withoutNir;

    @Option(
            names = "--countries",
            paramLabel = "CODES",
            split = ",",
            description =
                    "Find the national numbers of these countries too: fr, be, es, uk (default: as last time, else fr;"
                            + " numbers with sound check digits beside their label are always found).")
    @Nullable
    List<String> countries;

    @Option(names = "--require-sandbox", description = "Refuse to read where readers cannot be shut in.")
    boolean requireSandbox;

    @Option(names = "--supplied-by", paramLabel = "WHO", defaultValue = "", description = "Who supplied the copy.")
    String suppliedBy = "";

    @Option(names = "--supplied-at", paramLabel = "DATE", defaultValue = "", description = "When it was supplied.")
    String suppliedAt = "";

    @Option(names = "--authority", paramLabel = "TEXT", defaultValue = "", description = "On what authority.")
    String authority = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Readers at once (default: one a core).")
    int threads;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "people-first",
            hidden = true,
            description = "Order of work, for comparisons: people-first, plain, random.")
    String order = "people-first";

    @Option(
            names = "--language-data",
            paramLabel = "FOLDER",
            description =
                    "Folder with the language data of character recognition (default: where the system keeps it).")
    @Nullable
    Path languageData;

    @Option(
            names = "--without-page-images",
            description =
                    "Keep no pictures of recognised pages in the case: it is smaller, and reviewers see their text only.")
    boolean withoutPageImages;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description =
                    "Passwords that may open locked files, one a line (UTF-8); tried after those that programs set.")
    @Nullable
    Path passwords;

    @Option(
            names = "--retry",
            paramLabel = "unreadable|pictures",
            description =
                    "Read again what earlier runs could not read, or not fully: unreadable. Or what was recognised on pictures, so that a case of an earlier version keeps them for reviewers: pictures.")
    @Nullable
    String retry;

    List<String> passwordList() {
        return passwords == null ? List.of() : PasswordFile.read(passwords);
    }

    /**
     * Refuses options that cannot be meant, before anything is made or read.
     *
     * @throws UsageException that names the option and what it takes
     */
    void check() {
        if (!engine.equals("local")) {
            throw new UsageException("--engine takes 'local', the only engine of this version, not '" + engine + "'");
        }
        linkSettings();
        wantedCountries();
        workOrder();
        retries(UNREADABLE);
        passwordList();
    }

    LinkSettings linkSettings() {
        if (!(wrongNoticesPer >= 10)) {
            throw new UsageException("--wrong-notices-per is a number of at least 10, such as 10000");
        }
        return LinkSettings.standard()
                .withWrongNotices(10_000 / wrongNoticesPer)
                .withNir(!withoutNir);
    }

    /** The countries of the option; null if it was not given. */
    private @Nullable Countries wantedCountries() {
        try {
            return countries == null ? null : Countries.of(countries);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--countries: " + e.getMessage());
        }
    }

    /** The job with the countries of the option, if it was given. */
    Scan inCountries(Scan scan) {
        Countries wanted = wantedCountries();
        return wanted == null ? scan : scan.inCountries(wanted);
    }

    /** Whether this is to be read again. */
    private boolean retries(String what) {
        if (retry != null && !RETRIES.contains(retry)) {
            throw new UsageException("--retry knows 'unreadable' and 'pictures', not '" + retry + "'");
        }
        return what.equals(retry);
    }

    private WorkOrder workOrder() {
        try {
            return WorkOrder.valueOf(order.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--order is people-first, plain or random, not '" + order + "'");
        }
    }

    Ledger.Provenance provenance() {
        String when = suppliedAt.isEmpty() && !suppliedBy.isEmpty()
                ? LocalDate.now(java.time.ZoneId.systemDefault()).toString()
                : suppliedAt;
        return new Ledger.Provenance(suppliedBy, when, authority);
    }

    /** Scans, prints the run report, and gives it. */
    ScanReport scan(CaseStore store, Path caseFolder, List<ReleaseInput> releases, PrintWriter err)
            throws IOException, InterruptedException {
        check();
        int readers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        Recognition recognition = recognition(err);
        ReaderSettings settings = ReaderSettings.of(caseFolder.resolve("spool"))
                .withRequireSandbox(requireSandbox)
                .withSpoolQuota(SpoolRoom.quota(caseFolder))
                .withRecognition(recognition)
                .withPasswords(passwordList())
                .withBudgets(budgets());
        try (ConsoleProgress console = new ConsoleProgress(err, Terminal.watched());
                ProgressFile file = new ProgressFile(caseFolder);
                WorkerReader reader = WorkerReader.start(settings)) {
            if (reader.isolation().startsWith("reduced")) {
                err.println(
                        "tocsin: reduced isolation: readers run without sandbox here; 'tocsin doctor' says what to install");
            }
            ScanReport report = inCountries(new Scan(store, new BothProgress(console, file), readers))
                    .inOrder(workOrder())
                    .retryingUnread(retries(UNREADABLE))
                    .retryingRecognised(retries(PICTURES))
                    .withRecognition(recognition.isInstalled())
                    .scan(releases, reader, linkSettings());
            file.done();
            RunReport.print(report, err);
            if (reader.opened() > 0) {
                err.println("tocsin: " + reader.opened() + " locked files were opened with a password");
            }
            return report;
        }
    }

    private Budgets budgets() {
        Budgets budgets = Budgets.defaults();
        return withoutPageImages ? budgets.withPictures(budgets.pictures().keeping(0)) : budgets;
    }

    /** With what pictures of text are read; what is missing is said, with the command that helps. */
    private Recognition recognition(PrintWriter err) {
        LanguageData data = languageData == null ? LanguageData.find() : LanguageData.in(languageData);
        if (!data.isComplete()) {
            err.println("tocsin: character recognition is " + data.words());
        }
        if (data.folder().isEmpty()) {
            err.println("tocsin: pages that are pictures stay unread and are listed as such");
        }
        return data.recognition();
    }

    /** One release for each path, named after it, or all paths in the one release that was named. */
    List<ReleaseInput> releases(List<Path> paths, @Nullable String name) {
        for (Path path : paths) {
            if (!java.nio.file.Files.exists(path)) {
                throw new org.tocsin.ports.CaseException(
                        "there is nothing at " + path + ": check the path of the leak");
            }
        }
        if (name != null) {
            return List.of(new ReleaseInput(name, provenance(), paths));
        }
        return paths.stream()
                .map(path -> new ReleaseInput(nameOf(path), provenance(), List.of(path)))
                .toList();
    }

    static String nameOf(Path path) {
        Path file = path.toAbsolutePath().normalize().getFileName();
        return file == null ? "release" : file.toString();
    }
}
