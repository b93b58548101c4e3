package org.tocsin.cli;

import picocli.CommandLine.Command;

/** The public page for people who hold a notice. */
@Command(
        name = "portal",
        description = "The public page for people who hold a notice, and the check of suspicious messages.",
        footer = {
            "",
            "Build the bundle from the signed plans, carry it to the server, serve it there, take the replies back:",
            "  tocsin portal build -o portal.bundle",
            "  java -jar tocsin-portal.jar --bundle portal.bundle --replies replies --host avis.example.org --behind-proxy",
            "  tocsin portal replies replies"
        },
        subcommands = {
            PortalBuildCommand.class,
            PortalServeCommand.class,
            PortalRepliesCommand.class,
            PortalCheckCommand.class
        })
final class PortalCommand extends CaseCommand {
    @Override
    public Integer call() {
        throw new UsageException("say what to do: 'tocsin portal build', serve, replies or check");
    }
}
