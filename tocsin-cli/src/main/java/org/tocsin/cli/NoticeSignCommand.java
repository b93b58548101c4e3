package org.tocsin.cli;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.plan.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a plan. */
@Command(name = "sign", description = "Sign a plan: it is frozen by a hash; what is sent must be what was signed.")
final class NoticeSignCommand extends CaseCommand {
    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "Number of the plan (default: the last one).")
    @Nullable
    Integer number;

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who signs: name and function.")
    String by = "";

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageException("who signs? Give --by \"name, function\"");
        }
        try (CaseStore store = open()) {
            Plan plan = NoticeCommand.find(store, number);
            String hash = Signature.sign(
                    store, plan.number(), by.strip(), Clock.systemUTC().millis());
            report(
                    new Figures().with("plan", plan.number()).with("hash", hash),
                    () -> out().println(texts().get("notice.signed", plan.number(), hash)));
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
