package org.tocsin.scan;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.ports.Ledger;

/**
 * A release to scan.
 *
 * @param name       what the release is called
 * @param provenance who supplied the copy
 * @param paths      files and folders as the user gave them
 */
public record ReleaseInput(String name, Ledger.Provenance provenance, List<Path> paths) {
    public ReleaseInput {
        paths = List.copyOf(paths);
        if (name.isBlank() || paths.isEmpty()) {
            throw new IllegalArgumentException("a release has a name and at least one path");
        }
    }
}
