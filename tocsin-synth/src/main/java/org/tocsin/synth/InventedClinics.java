package org.tocsin.synth;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.clinic.Clinic;
import org.tocsin.synth.score.ScoreReport;
import org.tocsin.synth.score.Scorer;
import org.tocsin.synth.score.html.ScoreFiles;

/** The invented union of clinics as a second source of demonstrations. */
public final class InventedClinics implements DemoSource {
    @Override
    public String family() {
        return "second";
    }

    @Override
    public DemoLeak make(Path dir, Wish wish) throws IOException {
        return Clinic.make(dir, wish);
    }

    @Override
    public boolean score(Path exportsDir, DemoLeak leak, PrintStream out) throws IOException {
        ScoreReport report = Scorer.score(exportsDir, leak.key(), leak.registry());
        report.print(out);
        return report.passed();
    }

    @Override
    public void report(Path exportsDir, DemoLeak leak, Wish wish, Path file) throws IOException {
        ScoreFiles.write(exportsDir, leak, wish, family(), file);
    }
}
