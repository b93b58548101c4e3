package org.tocsin.extract.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The private folder in which parsers may leave files; empty again after each content. */
final class ScratchFolder {
    private ScratchFolder() {}

    static void empty(Path scratch) throws IOException {
        List<Path> left;
        try (Stream<Path> walk = Files.walk(scratch)) {
            left = walk.filter(path -> !path.equals(scratch))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
    }
}
