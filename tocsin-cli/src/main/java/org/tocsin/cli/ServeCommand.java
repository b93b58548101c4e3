package org.tocsin.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.Serving;
import org.tocsin.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The review application. */
@Command(name = "serve", description = "Serves the review application until it is stopped (Ctrl-C).")
final class ServeCommand extends CaseCommand {
    /** Where it listens unless told otherwise. */
    static final int PORT = 8420;

    @Option(names = "--port", paramLabel = "N", description = "Port (default ${DEFAULT-VALUE}; 0 takes a free one).")
    int port = PORT;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default ${DEFAULT-VALUE}: this machine only).")
    String bind = "127.0.0.1";

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "Certificate chain, PEM.")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate, PEM (PKCS #8).")
    @Nullable
    Path key;

    @Option(
            names = "--behind-proxy",
            description = "A reverse proxy on a private address ends TLS and sends X-Forwarded-For, -Proto and -Host.")
    boolean behindProxy;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name under which browsers ask for this server; may be repeated.")
    List<String> hosts = List.of();

    @Option(
            names = "--single-sign-on",
            paramLabel = "FILE",
            description = "Properties of an OpenID Connect provider: issuer, client, secret, roles-claim.")
    @Nullable
    Path provider;

    @Option(
            names = "--second-person",
            description =
                    "In psychiatry, autopsies and whatever shows specially sensitive data a second person must agree.")
    boolean secondPerson;

    @Override
    public Integer call() throws Exception {
        Serving.Tls tls = tls();
        Serving.SignOn signOn = provider == null ? null : SignOnFile.read(provider);
        try (CaseStore store = open()) {
            Serving serving = new Serving(
                    store,
                    caseFolder(),
                    bind,
                    port,
                    tls,
                    behindProxy,
                    hosts,
                    signOn,
                    secondPerson,
                    line -> err().println(line));
            serve(serving, texts(), out());
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    /** Serves until it is stopped. */
    static void serve(Serving serving, Texts texts, PrintWriter out) throws InterruptedException {
        try (WebServer server = WebServer.start(serving)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            out.println(texts.get("serve.ready", server.address()));
            server.firstLink().ifPresent(link -> out.println(texts.get("serve.first", link)));
            out.flush();
            server.await();
        }
    }

    private Serving.@Nullable Tls tls() {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new UsageException("give --tls-certificate and --tls-key together");
        }
        for (Path file : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                throw new UsageException("cannot read " + file + ": check path and permissions");
            }
        }
        return new Serving.Tls(certificate, key);
    }
}
