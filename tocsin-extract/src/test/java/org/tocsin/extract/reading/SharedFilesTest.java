package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.model.Outcome;

class SharedFilesTest {
    @TestFactory
    Stream<DynamicTest> anyPublicFile_endsWithAnOutcomeInTime() throws IOException {
        Path folder = Path.of(System.getProperty("tocsin.shared", "")).resolve("data");
        Assumptions.assumeTrue(Files.isDirectory(folder), "shared test data is absent: set -Dtocsin.shared");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            // Fuzzed files exhaust the heap of a parser by design: a worker process dies of them, this one must not.
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("fuzz"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> reads(file)));
    }

    private static void reads(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Reading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> Reading.of(file.getFileName().toString(), bytes));
        if (System.getProperty("tocsin.print") != null) {
            System.err.println(file.getFileName() + "\t" + reading.result + "\t" + reading.passages.size() + "\t"
                    + reading.text().length() + "\t" + reading.members.keySet());
        }
        assertThat(reading.result.outcome()).isNotEqualTo(Outcome.DUPLICATE);
        assertThat(reading.result.detail()).isNotEqualTo("not read");
        if (reading.result.outcome() == Outcome.UNREADABLE) {
            assertThat(reading.result.reason()).isNotNull();
        }
    }
}
