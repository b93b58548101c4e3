package org.tocsin.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.notice.plan.Releasing;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.severity.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets go of notices that gates hold. */
@Command(
        name = "release",
        description = {
            "Let go of notices that are held, after a human looked: one by one, or all that nothing but these gates holds.",
            "Nothing is ever sent in a dead person's name."
        })
final class NoticeReleaseCommand extends CaseCommand {
    @Parameters(arity = "0..*", paramLabel = "NOTICE", description = "Numbers of notices.")
    List<Integer> numbers = new ArrayList<>();

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            split = ",",
            description = "Gates, such as staff or duplicate_identity.")
    List<String> gates = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept sealed with the notice.")
    String reason = "";

    @Override
    public Integer call() {
        if (numbers.isEmpty() == gates.isEmpty()) {
            throw new UsageException("release what? Give numbers of notices, or --gate");
        }
        if (reason.isBlank()) {
            throw new UsageException("why? Give --reason TEXT");
        }
        try (CaseStore store = open()) {
            Releasing releasing = new Releasing(store, reason, Clock.systemUTC().millis());
            int released = release(store, releasing);
            report(
                    new Figures().with("released", released),
                    () -> out().println(texts().get("notice.released", released)));
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private int release(CaseStore store, Releasing releasing) {
        if (!gates.isEmpty()) {
            return releasing.allHeldBy(Signature.last(store).number(), named());
        }
        numbers.forEach(releasing::one);
        return numbers.size();
    }

    private Set<Gate> named() {
        Set<Gate> named = EnumSet.noneOf(Gate.class);
        for (String word : gates) {
            try {
                named.add(Gate.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "no gate is called " + word + ": 'tocsin notice status' lists those that hold");
            }
        }
        return named;
    }
}
