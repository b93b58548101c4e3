package org.tocsin.registry.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open registry file as rows of texts, read once from front to back. */
public interface RowSource extends Closeable {
    /** The headings, or the names that the mapping gives where the file has none. */
    List<String> header();

    /**
     * The next row that is not empty; null at the end.
     *
     * @throws IOException             if the file cannot be read
     * @throws RegistryFormatException if what follows cannot be understood; the message names the line
     */
    @Nullable
    Row next() throws IOException, RegistryFormatException;

    /** What the source itself left out so far, for the report. */
    default List<Refusal> refused() {
        return List.of();
    }
}
