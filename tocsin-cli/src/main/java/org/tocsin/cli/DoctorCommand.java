package org.tocsin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tocsin.extract.ReaderSettings;
import org.tocsin.extract.WorkerReader;
import org.tocsin.extract.ocr.LanguageData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what this machine lacks. */
@Command(
        name = "doctor",
        description = "Say what this machine lacks, how to get it, and how strong the isolation of readers is.")
final class DoctorCommand extends CaseCommand {
    @Option(names = "--install", description = "Install what is missing (needs root and Debian packages).")
    boolean install;

    @Override
    public Integer call() throws Exception {
        if (install) {
            install();
        }
        Map<String, String> found = new LinkedHashMap<>();
        found.put("java", Runtime.version().toString());
        found.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        found.put("memory of the main process", (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        found.put("isolation of readers", isolation());
        LanguageData recognition = LanguageData.find();
        found.put("character recognition", recognition.words());
        if (root().json) {
            out().println(new ObjectMapper().writeValueAsString(found));
        } else {
            found.forEach(
                    (what, value) -> out().println(String.format(java.util.Locale.ROOT, "%-28s %s", what, value)));
        }
        boolean reduced = found.getOrDefault("isolation of readers", "").startsWith("reduced");
        if (reduced) {
            out().println(texts().get("doctor.reduced"));
        }
        return reduced || !recognition.isComplete() ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private static String isolation() throws IOException, InterruptedException {
        Path spool = Files.createTempDirectory("tocsin-doctor");
        try (WorkerReader reader = WorkerReader.start(ReaderSettings.of(spool))) {
            return reader.isolation();
        } finally {
            try (var files = Files.walk(spool)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(p -> p.toFile().delete());
            }
        }
    }

    private void install() throws IOException, InterruptedException {
        String home = System.getProperty("tocsin.home", ".");
        Process process = new ProcessBuilder(
                        Path.of(home, "scripts", "debian-packages").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            err().println(texts().get("doctor.install.failed"));
        }
    }
}
