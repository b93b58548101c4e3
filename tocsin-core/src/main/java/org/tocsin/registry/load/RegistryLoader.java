package org.tocsin.registry.load;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.tocsin.model.Person;
import org.tocsin.registry.Hash;

/** Loads people from registry files: CSV, and every format for which a {@link RowSources} is found. */
public final class RegistryLoader {
    private final Clock clock;
    private final List<RowSources> formats;

    /** A loader with all formats that the program holds. */
    public RegistryLoader() {
        this(
                Clock.system(ZoneId.systemDefault()),
                ServiceLoader.load(RowSources.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * A loader for given formats; CSV is always read.
     *
     * @param clock says which century two-digit years belong to
     */
    public RegistryLoader(Clock clock, List<RowSources> formats) {
        this.clock = clock;
        this.formats = List.copyOf(formats);
    }

    /**
     * Reads a file. Rows that cannot be taken are in the report and stop nothing. If an exception ends the reading, people
     * given to the sink before are to be dropped.
     *
     * @param sink gets each person, in the order of the file
     * @throws IOException             if the file cannot be read
     * @throws RegistryFormatException if the file as a whole is not what the mapping says
     */
    public LoadReport load(Path file, Mapping mapping, Consumer<Person> sink)
            throws IOException, RegistryFormatException {
        try (RowSource rows = open(file, mapping)) {
            return load(rows, mapping, sink);
        }
    }

    private RowSource open(Path file, Mapping mapping) throws IOException, RegistryFormatException {
        for (RowSources format : formats) {
            if (format.reads(file)) {
                return format.open(file, mapping);
            }
        }
        return CsvRowSource.open(file, mapping);
    }

    /**
     * Reads rows from an open source, which stays open.
     *
     * @see #load(Path, Mapping, Consumer)
     */
    public LoadReport load(RowSource rows, Mapping mapping, Consumer<Person> sink)
            throws IOException, RegistryFormatException {
        MappedColumns columns = new MappedColumns(rows.header(), mapping);
        PersonReader reader = new PersonReader(columns, mapping, clock);
        Tally tally = new Tally(sink);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Reading reading = new Reading(row, columns);
            Person person = reader.read(row, reading);
            if (person == null || tally.repeats(person, reading)) {
                tally.refuse(reading);
            } else {
                tally.accept(person, reading);
            }
        }
        rows.refused().forEach(tally::refuse);
        return tally.report();
    }

    /** Counts rows while they are read. */
    private static final class Tally {
        private final Consumer<Person> sink;
        private final LongOpenHashSet ids = new LongOpenHashSet();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<Refusal> warnings = new ArrayList<>();
        private long accepted;
        private long warningCount;

        Tally(Consumer<Person> sink) {
            this.sink = sink;
        }

        /** Whether an accepted row before has the same id. */
        boolean repeats(Person person, Reading reading) {
            boolean repeated = ids.contains(Hash.of(person.id()));
            if (repeated) {
                reading.refuse(
                        "id", "an earlier row has the same id", "Keep one row for each id; the first one was taken.");
            }
            return repeated;
        }

        void refuse(Reading reading) {
            Refusal refusal = reading.refusal();
            if (refusal != null) {
                refused.add(refusal);
            }
        }

        void refuse(Refusal refusal) {
            refused.add(refusal);
        }

        void accept(Person person, Reading reading) {
            ids.add(Hash.of(person.id()));
            accepted++;
            warningCount += reading.warnings().size();
            for (Refusal warning : reading.warnings()) {
                if (warnings.size() < LoadReport.MOST_WARNINGS) {
                    warnings.add(warning);
                }
            }
            sink.accept(person);
        }

        LoadReport report() {
            return new LoadReport(accepted + refused.size(), accepted, refused, warningCount, warnings);
        }
    }
}
