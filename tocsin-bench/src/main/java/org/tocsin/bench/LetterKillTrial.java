package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Kills {@code notice letters} at random moments (SIGKILL) and looks at the batches after each: no letter may stand in two of them, none
 * of them may be half written. At the end, after a run that nobody disturbs, each letter must stand once, at the pages that its table
 * names. Exit code 0 if so: {@code --folder DIR --letters 20000 --batch 1000 --kills 10 --millis 4000 --seed 1}; a kill comes up to so
 * many milliseconds after the first file appears.
 */
public final class LetterKillTrial {
    private final Path folder;
    private final Path out;
    private final KeySource key;
    private final int letters;
    private final int batch;
    private final Random random;

    private LetterKillTrial(Path folder, int letters, int batch, long seed) {
        this.folder = folder;
        this.letters = letters;
        this.batch = batch;
        out = folder.resolve("letters");
        key = KeySource.file(folder.resolve("key"));
        random = new Random(seed);
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/letter-kill")));
        LetterKillTrial trial = new LetterKillTrial(
                folder,
                Integer.parseInt(Options.of(args, "--letters", "20000")),
                Integer.parseInt(Options.of(args, "--batch", "1000")),
                Long.parseLong(Options.of(args, "--seed", "1")));
        int kills = Integer.parseInt(Options.of(args, "--kills", "10"));
        System.exit(trial.run(kills, Integer.parseInt(Options.of(args, "--millis", "4000"))) ? 0 : 1);
    }

    private boolean run(int kills, int millis) throws IOException, InterruptedException {
        try (CaseStore store =
                CaseFolder.of(folder.resolve("case")).create(new CaseSettings("Bench", "", "", ""), key)) {
            MailCase.letters(store, letters);
        }
        boolean well = true;
        for (int kill = 1; kill <= kills; kill++) {
            boolean killed = killed(random.nextInt(millis));
            well &= check("kill " + kill + (killed ? "" : " (had ended)"), false);
        }
        int exit = write().waitFor();
        say("undisturbed end: exit %d", exit);
        return check("end", true) && well;
    }

    /** Writes, and kills so long after the folder of a batch appeared or changed its name. */
    private boolean killed(int after) throws IOException, InterruptedException {
        List<String> before = folders();
        return NoticeProcess.killed(write(), () -> !folders().equals(before), after);
    }

    private List<String> folders() {
        List<String> names = new ArrayList<>();
        File[] files = out.toFile().listFiles(File::isDirectory);
        for (File file : files == null ? new File[0] : files) {
            names.add(file.getName());
        }
        names.sort(null);
        return names;
    }

    private Process write() throws IOException {
        return new NoticeProcess(folder)
                .start("letters", "--wave", "1", "--batch", Integer.toString(batch), "-o", out.toString());
    }

    private boolean check(String when, boolean over) throws IOException {
        PrintedBatches printed = PrintedBatches.read(out, over);
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).open(key)) {
            Map<State, Long> states = MailBenchmark.states(store.notices());
            long accepted = states.getOrDefault(State.ACCEPTED, 0L);
            long open = states.getOrDefault(State.HANDED_OVER, 0L);
            long planned = states.getOrDefault(State.PLANNED, 0L);
            boolean sum = accepted + open + planned == letters;
            // a batch that is whole but whose result was not kept is the one that was open
            boolean files = printed.letters() >= accepted && printed.letters() <= accepted + open;
            boolean end = !over || (accepted == letters && printed.letters() == letters && printed.unfinished() == 0);
            boolean well = sum && files && end && printed.doubled() == 0 && printed.faults() == 0;
            say(
                    "%s: accepted %d + in work %d + planned %d = %d; %d whole batches with %d letters, %d unfinished,"
                            + " %d doubled, %d faults%s: %s",
                    when,
                    accepted,
                    open,
                    planned,
                    accepted + open + planned,
                    printed.batches(),
                    printed.letters(),
                    printed.unfinished(),
                    printed.doubled(),
                    printed.faults(),
                    over ? " (" + printed.pages() + " pages read)" : "",
                    well ? "well" : "WRONG");
            return well;
        }
    }
}
