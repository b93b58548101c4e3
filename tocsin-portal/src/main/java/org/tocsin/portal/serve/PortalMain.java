package org.tocsin.portal.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.BundleException;

/** Starts the portal alone: {@code java -jar tocsin-portal.jar --bundle FILE}. */
public final class PortalMain {
    /** Where it listens unless told otherwise. */
    public static final int PORT = 8430;

    /** What {@code --help} prints. */
    private static final String USAGE = """
            Serves the portal for people who hold a notice, until it is stopped (Ctrl-C).

              --bundle FILE           made by 'tocsin portal build'
              --replies DIR           where sealed replies are kept; without it the portal takes none
              --bind ADDRESS          address to listen on (default 127.0.0.1: this machine only)
              --port N                port (default 8430; 0 takes a free one)
              --host NAME             a name under which browsers ask for this server; may be repeated
              --behind-proxy          a reverse proxy on a private address ends TLS and sends X-Forwarded-For
              --tls-certificate FILE  own certificate chain, PEM
              --tls-key FILE          its private key, PEM (PKCS #8)
              --rate-per-address N    forms a minute from one address (default 120)
              --rate N                pages and forms a second from all (default 200)

            Ends with 0 (done), 2 (wrong usage), 3 (failed).
            """;

    private @Nullable Path bundle;
    private @Nullable Path replies;
    private @Nullable Path certificate;
    private @Nullable Path key;
    private String bind = "127.0.0.1";
    private int port = PORT;
    private boolean behindProxy;
    private int perMinute = PortalSettings.Rate.USUAL.perMinute();
    private int perSecond = PortalSettings.Rate.USUAL.perSecond();
    private final List<String> hosts = new ArrayList<>();

    private PortalMain() {}

    /** Serves until the process is ended. */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        PortalSettings settings;
        try {
            settings = settings(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println("tocsin: " + e.getMessage() + "\nSee --help.");
            System.exit(2);
            return;
        }
        try (PortalServer server =
                PortalServer.start(settings, Clock.systemUTC(), problem -> System.err.println("tocsin: " + problem))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            System.out.println("The portal answers at " + server.address() + " (stop it with Ctrl-C).");
            server.await();
        } catch (BundleException e) {
            System.err.println("tocsin: " + e.getMessage());
            System.exit(3);
        }
    }

    /**
     * The settings that these arguments mean.
     *
     * @throws IllegalArgumentException if they mean none; the message says why
     */
    public static PortalSettings settings(List<String> args) {
        PortalMain main = new PortalMain();
        Iterator<String> words = args.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (option.equals("--behind-proxy")) {
                main.behindProxy = true;
            } else if (words.hasNext()) {
                main.set(option, words.next());
            } else {
                throw new IllegalArgumentException("unknown option, or one without its value: " + option);
            }
        }
        return main.settings();
    }

    private void set(String option, String value) {
        switch (option) {
            case "--bundle" -> bundle = Path.of(value);
            case "--replies" -> replies = Path.of(value);
            case "--bind" -> bind = value;
            case "--port" -> port = number(option, value, 0, 65_535);
            case "--host" -> hosts.add(value);
            case "--tls-certificate" -> certificate = Path.of(value);
            case "--tls-key" -> key = Path.of(value);
            case "--rate-per-address" -> perMinute = number(option, value, 1, 1_000_000);
            case "--rate" -> perSecond = number(option, value, 1, 1_000_000);
            default -> throw new IllegalArgumentException("unknown option " + option);
        }
    }

    private static int number(String option, String value, int least, int most) {
        if (value.matches("[0-9]{1,7}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(option + " is a number from " + least + " to " + most);
    }

    private PortalSettings settings() {
        if (bundle == null) {
            throw new IllegalArgumentException("which bundle? Name its file with --bundle FILE");
        }
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("give --tls-certificate and --tls-key together");
        }
        PortalSettings.Tls tls = certificate == null || key == null ? null : new PortalSettings.Tls(certificate, key);
        PortalSettings.Rate rate = new PortalSettings.Rate(perMinute, perSecond);
        return new PortalSettings(bundle, bind, port, replies, hosts, behindProxy, tls, rate);
    }
}
