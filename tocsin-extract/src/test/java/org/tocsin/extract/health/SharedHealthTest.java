package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

class SharedHealthTest {
    static Stream<String> samples() throws IOException {
        Path folder = Path.of(System.getProperty("tocsin.shared", "absent"), "data", "health");
        if (!Files.isDirectory(folder)) {
            return Stream.of("");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesOfOthers_areReadWithTheirPeople(String file) throws IOException {
        assumeTrue(!file.isEmpty(), "no shared samples: give -Dtocsin.shared");
        Reading reading = Reading.of("sample", Files.readAllBytes(Path.of(file)));
        if (Boolean.getBoolean("tocsin.tell")) {
            System.out.println(file + " " + reading.result + " " + reading.names() + "\n  "
                    + String.join("\n  ", People.of(reading)));
        }
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.passages).isNotEmpty();
    }
}
