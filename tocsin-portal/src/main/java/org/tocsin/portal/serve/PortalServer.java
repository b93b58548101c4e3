package org.tocsin.portal.serve;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.BundleException;

/** A portal that is being served. */
public final class PortalServer implements AutoCloseable {
    /** A visitor who sends or reads slowly holds a thread; there are enough of them, and each is given up in time. */
    private static final int THREADS = 400;

    private static final int WAITING = 512;

    private final Bundle bundle;
    private final HttpServer server;
    private final ExecutorService threads;
    private final String address;
    private final CountDownLatch ended = new CountDownLatch(1);

    static {
        // read once by the JDK's server: seconds, connections, headers
        limit("sun.net.httpserver.maxReqTime", 15);
        limit("sun.net.httpserver.maxRspTime", 120);
        limit("sun.net.httpserver.idleInterval", 30);
        limit("sun.net.httpserver.maxIdleConnections", 200);
        limit("jdk.httpserver.maxConnections", 2_000);
        limit("sun.net.httpserver.maxReqHeaders", 60);
        limit("sun.net.httpserver.maxReqHeaderSize", 16_384);
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private PortalServer(PortalSettings settings, Bundle bundle, HttpServer server) {
        this.bundle = bundle;
        this.server = server;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
        server.setExecutor(threads);
        String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
        address = (settings.tls() == null ? "http://" : "https://") + host + ":"
                + server.getAddress().getPort() + "/";
    }

    /** What the user set on the command line of Java stands. */
    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    /**
     * Starts it.
     *
     * @param problems told what an administrator should know; never who asked for what
     * @throws BundleException if the bundle, the certificate or the address cannot be used
     */
    public static PortalServer start(PortalSettings settings, Clock clock, Consumer<String> problems) {
        Bundle bundle = Bundle.open(settings.bundle());
        try {
            InetSocketAddress place = new InetSocketAddress(settings.bind(), settings.port());
            PortalServer portal = new PortalServer(settings, bundle, server(settings, place));
            portal.server.createContext("/", routes(settings, bundle, clock, problems));
            portal.server.start();
            return portal;
        } catch (BindException e) {
            throw new BundleException(
                    "cannot listen on " + settings.bind() + ":" + settings.port() + ": is another server there?", e);
        } catch (IOException e) {
            throw new BundleException("the server cannot start: check --bind and --port", e);
        }
    }

    private static HttpServer server(PortalSettings settings, InetSocketAddress place) throws IOException {
        PortalSettings.Tls tls = settings.tls();
        if (tls == null) {
            return HttpServer.create(place, WAITING);
        }
        HttpsServer server = HttpsServer.create(place, WAITING);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificates.context(tls)));
        return server;
    }

    private static Routes routes(PortalSettings settings, Bundle bundle, Clock clock, Consumer<String> problems) {
        PublicPages pages = new PublicPages(bundle.header().facts());
        Routes routes = new Routes(settings, pages, problems);
        CodePages codes = new CodePages(bundle, settings.replies() != null, clock);
        routes.add("GET ", codes::home);
        // whoever loads the answer to a form again comes to where it began
        List.of("notice", "letter", "reply").forEach(page -> routes.add("GET " + page, codes::home));
        routes.add("GET genuine", pages::genuine);
        routes.add("GET how", pages::how);
        CheckPage check = new CheckPage(bundle, codes);
        routes.add("GET check", check::form);
        routes.add("POST check", check::answer);
        routes.add("POST notice", codes::open);
        routes.add("POST letter", codes::letter);
        routes.add("POST /record", codes::sealedRecord);
        if (settings.replies() != null) {
            ReplyPages replies = new ReplyPages(bundle, codes, new ReplyFolder(settings.replies()), problems);
            routes.add("POST reply", replies::reply);
            routes.add("POST /reply", replies::sealed);
        }
        return routes;
    }

    /** Where it answers, with a slash at the end. */
    public String address() {
        return address;
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        ended.await();
    }

    /** Answers nothing any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            bundle.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            ended.countDown();
        }
    }
}
