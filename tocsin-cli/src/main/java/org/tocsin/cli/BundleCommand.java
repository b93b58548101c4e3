package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.cli.bundle.BundleFile;
import org.tocsin.extract.ocr.LanguageData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One archive with jars, language data and checksums, for a machine with JDK 17 and without network. */
@Command(
        name = "bundle",
        description =
                "Write one archive that runs on a machine with JDK 17 and without network: jars, language data, checksums.")
final class BundleCommand extends CaseCommand {
    private static final String NAME = "tocsin-" + Tocsin.VERSION;
    private static final List<String> BESIDE =
            List.of("tocsin", "README.md", "SECURITY.md", "CHANGELOG.md", "LICENSE", "scripts/debian-packages");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write (default: " + NAME + ".tar.gz here).")
    Path target = Path.of(NAME + ".tar.gz");

    @Override
    public Integer call() throws Exception {
        Path home = home();
        BundleFile bundle = new BundleFile(NAME);
        programs(home, bundle);
        LanguageData data = LanguageData.find();
        languages(data, bundle);
        bundle.write(target);
        err().println(texts().get("bundle.written", target, bundle.size(), Files.size(target) >> 20));
        err().println(texts().get("bundle.use", target.getFileName(), NAME));
        if (!data.isComplete()) {
            err().println(texts().get("bundle.languages", data.words()));
            return ExitCode.ATTENTION;
        }
        return ExitCode.DONE;
    }

    /** Where this installation lies; the launcher says it. */
    private static Path home() {
        String home = System.getProperty("tocsin.home");
        if (home == null || !Files.isRegularFile(Path.of(home, "tocsin"))) {
            throw new UsageException("a bundle is made by the launcher: run ./tocsin bundle");
        }
        return Path.of(home);
    }

    private static void programs(Path home, BundleFile bundle) throws IOException {
        for (String name : BESIDE) {
            if (Files.isRegularFile(home.resolve(name))) {
                bundle.add(name, home.resolve(name));
            }
        }
        Path lib = Files.isDirectory(home.resolve("build/lib")) ? home.resolve("build/lib") : home.resolve("lib");
        try (Stream<Path> files = Files.walk(lib)) {
            files.filter(Files::isRegularFile).forEach(jar -> bundle.add("lib/" + lib.relativize(jar), jar));
        }
    }

    private static void languages(LanguageData data, BundleFile bundle) throws IOException {
        if (data.folder().isEmpty()) {
            return;
        }
        for (String language : List.of("fra", "eng", "osd")) {
            Path file = data.folder().get().resolve(language + ".traineddata");
            if (Files.isReadable(file)) {
                bundle.add("tessdata/" + language + ".traineddata", file.toRealPath());
            }
        }
    }
}
