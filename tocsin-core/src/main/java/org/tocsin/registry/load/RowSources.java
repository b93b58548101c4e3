package org.tocsin.registry.load;

import java.io.IOException;
import java.nio.file.Path;

/** Opens one format of registry files. Implementations are found by {@link java.util.ServiceLoader}. */
public interface RowSources {
    /** Whether a file is of this format, by name or first bytes. */
    boolean reads(Path file);

    /**
     * Opens a file; the caller closes it.
     *
     * @throws IOException             if the file cannot be read
     * @throws RegistryFormatException if the file is not what it seems
     */
    RowSource open(Path file, Mapping mapping) throws IOException, RegistryFormatException;
}
