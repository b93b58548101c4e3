package org.tocsin.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.clinic.Clinic;
import org.tocsin.synth.leak.Leak;
import org.tocsin.synth.score.ScoreReport;
import org.tocsin.synth.score.Scorer;

/**
 * Makes an invented hospital from the command line: {@code --dir D --people N --documents M --seed S --scans SHARE
 * --only-on-scans SHARE --mix all|structured|scans --family first|second [--score EXPORTS]}.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Path dir = Path.of(options.getOrDefault("--dir", "invented-hospital"));
        int people = Integer.parseInt(options.getOrDefault("--people", "5000"));
        int documents = Integer.parseInt(options.getOrDefault("--documents", "500"));
        String exports = options.get("--score");
        if (exports != null) {
            ScoreReport report = Scorer.score(Path.of(exports), dir.resolve("key"), dir.resolve("registry.csv"));
            report.print(System.out, options.containsKey("--verbose"));
            return;
        }
        long start = System.nanoTime();
        DemoSource.Wish wish = new DemoSource.Wish(
                people,
                documents,
                Long.parseLong(options.getOrDefault("--seed", "1")),
                Double.parseDouble(options.getOrDefault("--scans", "" + DemoSource.DEFAULT_SCANS)),
                Double.parseDouble(options.getOrDefault("--only-on-scans", "0")),
                options.getOrDefault("--mix", "all"));
        if (options.getOrDefault("--family", "first").equals("second")) {
            Clinic.make(dir, wish);
        } else {
            Leak.make(dir, wish);
        }
        System.out.printf("%d people, %d documents in %.1f s%n", people, documents, (System.nanoTime() - start) / 1e9);
    }
}
