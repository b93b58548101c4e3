package org.tocsin.extract.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.tocsin.registry.load.Mapping;
import org.tocsin.registry.load.RegistryFormatException;
import org.tocsin.registry.load.RowSource;
import org.tocsin.registry.load.RowSources;

/** Opens registry files that are workbooks: XLSX and ODS. They come from the organisation itself, not from a release. */
public final class XlsxRows implements RowSources {
    @Override
    public boolean reads(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".ods");
    }

    @Override
    public RowSource open(Path file, Mapping mapping) throws IOException, RegistryFormatException {
        WorkbookRows rows = new WorkbookRows(file);
        try {
            rows.begin(mapping);
            return rows;
        } catch (IOException | RegistryFormatException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }
}
