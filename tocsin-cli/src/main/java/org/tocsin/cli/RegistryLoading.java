package org.tocsin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.registry.load.LoadReport;
import org.tocsin.registry.load.Mapping;
import org.tocsin.registry.load.MappingReader;
import org.tocsin.registry.load.Refusal;
import org.tocsin.registry.load.RegistryFormatException;
import org.tocsin.registry.load.RegistryLoader;

/** Loads registry files into a case and reports refused rows by line, column and reason. */
final class RegistryLoading {
    private static final int SHOWN = 20;

    private final CaseStore store;
    private final Texts texts;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    RegistryLoading(CaseStore store, Texts texts, PrintWriter out, PrintWriter err, boolean json) {
        this.store = store;
        this.texts = texts;
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Loads all files; false if a row was refused. */
    boolean load(List<Path> files, @Nullable Path mappingFile) throws IOException, RegistryFormatException {
        Mapping mapping = mappingFile == null ? Mapping.standard() : MappingReader.read(mappingFile);
        boolean clean = true;
        for (Path file : files) {
            clean &= load(file, mapping);
        }
        return clean;
    }

    private boolean load(Path file, Mapping mapping) throws IOException, RegistryFormatException {
        LoadReport report;
        RegistryStore.Counts counts;
        try (RegistryStore.Load load = store.registry().begin()) {
            report = new RegistryLoader().load(file, mapping, load::put);
            counts = load.commit();
        }
        store.journal()
                .append(
                        "registry.loaded",
                        Map.of(
                                "added", Integer.toString(counts.added()),
                                "changed", Integer.toString(counts.changed()),
                                "unchanged", Integer.toString(counts.unchanged()),
                                "refused", Integer.toString(report.refused().size())));
        if (json) {
            out.println(json(report, counts));
        } else {
            print(file, report, counts);
        }
        return report.refused().isEmpty();
    }

    private void print(Path file, LoadReport report, RegistryStore.Counts counts) {
        out.println(texts.get(
                "registry.loaded",
                file,
                report.rows(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                report.refused().size(),
                report.warningCount()));
        report.refused().stream().limit(SHOWN).forEach(r -> err.println("  " + line(r)));
        if (report.refused().size() > SHOWN) {
            err.println("  " + texts.get("registry.more", report.refused().size() - SHOWN));
        }
        report.warnings().stream().limit(5).forEach(w -> err.println("  " + texts.get("registry.warning", line(w))));
    }

    private String line(Refusal r) {
        String sheet = r.sheet().isEmpty() ? "" : r.sheet() + " ";
        return texts.get("registry.refused", sheet + r.line(), r.column(), r.reason(), r.remedy());
    }

    private static String json(LoadReport report, RegistryStore.Counts counts) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "rows", report.rows(),
                        "added", counts.added(),
                        "changed", counts.changed(),
                        "unchanged", counts.unchanged(),
                        "refused", report.refused(),
                        "warnings", report.warningCount()));
    }
}
