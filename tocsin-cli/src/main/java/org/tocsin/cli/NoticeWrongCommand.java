package org.tocsin.cli;

import java.time.Clock;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.notice.plan.WrongPerson;
import org.tocsin.review.Desk;
import org.tocsin.review.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes the word of somebody who got a notice that is not about them. */
@Command(
        name = "wrong",
        description =
                "Somebody says that a notice is not about them: what it told is doubted again and comes back into review.")
final class NoticeWrongCommand extends CaseCommand {
    @Parameters(paramLabel = "NOTICE", description = "Number of the notice.")
    int number;

    @Override
    public Integer call() {
        try (CaseStore store = open()) {
            int doubts = WrongPerson.reopen(
                    store,
                    Desk.of(store, Terms.standard()),
                    number,
                    Clock.systemUTC().millis());
            report(
                    new Figures().with("notice", number).with("doubts", doubts),
                    () -> out().println(texts().get("notice.wrong", doubts)));
            tellHead(store);
        }
        return ExitCode.DONE;
    }
}
