package org.tocsin.cli.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.CommandLineRun;
import org.tocsin.scan.DemoSource;

/** One invented leak, scanned once for all tests of the process, with the accounts of a small team; each class works on a copy. */
final class DemoCase {
    private static final int PEOPLE = 1_500;
    private static final int DOCUMENTS = 80;
    private static final int SEED = 207;

    private static @Nullable DemoCase made;

    private final Path folder;
    private final DemoSource.DemoLeak leak;

    private DemoCase(Path folder, DemoSource.DemoLeak leak) {
        this.folder = folder;
        this.leak = leak;
    }

    /** The case, scanned by the first who asks. */
    static synchronized DemoCase made() {
        DemoCase known = made;
        if (known == null) {
            try {
                known = make(Files.createTempDirectory("tocsin-screens"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            made = known;
        }
        return known;
    }

    private static DemoCase make(Path folder) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "end of the demonstration"));
        DemoSource.DemoLeak leak = ServiceLoader.load(DemoSource.class)
                .findFirst()
                .orElseThrow()
                .make(Files.createDirectory(folder.resolve("made")), DemoSource.Wish.of(PEOPLE, DOCUMENTS, SEED));
        Path theCase = folder.resolve("case");
        CommandLineRun run = CommandLineRun.on(
                theCase,
                "run",
                leak.archive().toString(),
                "--registry",
                leak.registry().toString());
        if (run.code() > 1) {
            throw new IllegalStateException(run.err());
        }
        plan(theCase, folder.resolve("notices.yaml"));
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(theCase)) {
            Team.make(browser, served);
        }
        return new DemoCase(folder, leak);
    }

    private static void plan(Path theCase, Path settings) throws IOException {
        Files.writeString(
                settings,
                CommandLineRun.on(theCase, "notice", "plan", "--example").out());
        CommandLineRun run = CommandLineRun.on(theCase, "notice", "plan", "--settings", settings.toString());
        if (run.code() > 1) {
            throw new IllegalStateException(run.err());
        }
    }

    /** The registry that it was made with. */
    Path registry() {
        return leak.registry();
    }

    /** A copy below this folder, with its key beside it. */
    Path copy(Path to) {
        Path from = folder.resolve("case");
        try (Stream<Path> walk = Files.walk(from)) {
            Path target = to.resolve("case");
            for (Path path : walk.toList()) {
                Path place = target.resolve(from.relativize(path).toString());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, place);
                } else {
                    Files.createDirectories(place);
                }
            }
            Files.copy(Path.of(from + ".key"), Path.of(target + ".key"));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // it lies in the temporary folder of the machine
        }
    }
}
