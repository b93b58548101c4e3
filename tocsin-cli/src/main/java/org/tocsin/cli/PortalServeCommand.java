package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.serve.PortalMain;
import org.tocsin.portal.serve.PortalServer;
import org.tocsin.portal.serve.PortalSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the portal; needs no case. The launcher starts the small jar of the portal alone for it. */
@Command(
        name = "serve",
        description = "Serve a bundle to people who hold a notice, until it is stopped (Ctrl-C). Opens no case.")
final class PortalServeCommand extends CaseCommand {
    @Option(names = "--bundle", paramLabel = "FILE", required = true, description = "Made by 'tocsin portal build'.")
    Path bundle = Path.of("portal.bundle");

    @Option(
            names = "--replies",
            paramLabel = "DIR",
            description = "Where sealed replies are kept; without it the portal takes none.")
    @Nullable
    Path replies;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default ${DEFAULT-VALUE}: this machine only).")
    String bind = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Port (default ${DEFAULT-VALUE}; 0 takes a free one).")
    int port = PortalMain.PORT;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name under which browsers ask for this server; may be repeated.")
    List<String> hosts = List.of();

    @Option(
            names = "--behind-proxy",
            description = "A reverse proxy on a private address ends TLS and sends X-Forwarded-For.")
    boolean behindProxy;

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "Own certificate chain, PEM.")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM (PKCS #8).")
    @Nullable
    Path key;

    @Option(
            names = "--rate-per-address",
            paramLabel = "N",
            description = "Forms a minute from one address (default ${DEFAULT-VALUE}).")
    int perMinute = PortalSettings.Rate.USUAL.perMinute();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Pages and forms a second from all (default ${DEFAULT-VALUE}).")
    int perSecond = PortalSettings.Rate.USUAL.perSecond();

    @Override
    public Integer call() throws Exception {
        if ((certificate == null) != (key == null)) {
            throw new UsageException("give --tls-certificate and --tls-key together");
        }
        if (perMinute < 1 || perSecond < 1) {
            throw new UsageException("--rate and --rate-per-address are at least 1");
        }
        PortalSettings.Tls tls = certificate == null || key == null ? null : new PortalSettings.Tls(certificate, key);
        PortalSettings.Rate rate = new PortalSettings.Rate(perMinute, perSecond);
        PortalSettings settings = new PortalSettings(bundle, bind, port, replies, hosts, behindProxy, tls, rate);
        try (PortalServer server =
                PortalServer.start(settings, Clock.systemUTC(), problem -> err().println("tocsin: " + problem))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            out().println(texts().get("portal.ready", server.address()));
            out().flush();
            server.await();
        }
        return ExitCode.DONE;
    }
}
