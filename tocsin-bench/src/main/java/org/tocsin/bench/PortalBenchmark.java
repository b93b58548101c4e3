package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.BundleHeader;
import org.tocsin.portal.format.BundleWriter;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Opened;
import org.tocsin.portal.format.ReplyKey;
import org.tocsin.portal.serve.PortalServer;
import org.tocsin.portal.serve.PortalSettings;

/** The portal: building a bundle, codes of it and guessed ones in turn (is there a difference in time?), a million guesses, requests a second. */
public final class PortalBenchmark {
    private static final int RECORD = 4096;
    private static final int ROUNDS = 40_000;
    private static final int VISITORS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PortalBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "/tmp/portal")));
        int notices = Integer.parseInt(Options.of(args, "--notices", "1000000"));
        int guesses = Integer.parseInt(Options.of(args, "--guesses", "1000000"));
        int seconds = Integer.parseInt(Options.of(args, "--seconds", "20"));
        InventedBundle invented = new InventedBundle(notices, 4242);
        Path file = folder.resolve("portal.bundle");
        build(file, invented, notices);
        try (Bundle bundle = Bundle.open(file)) {
            difference(bundle, invented, notices);
            guess(bundle, guesses);
        }
        load(file, invented, notices, seconds);
        Files.delete(file);
    }

    private static void build(Path file, InventedBundle invented, int notices) throws IOException {
        byte[] salt = new byte[BundleHeader.SALT];
        RANDOM.nextBytes(salt);
        byte[] key = new byte[ReplyKey.LENGTH];
        RANDOM.nextBytes(key);
        long began = System.nanoTime();
        long cpu = ThreadTime.nanos();
        new BundleWriter(InventedBundle.facts(), salt, ReplyKey.publicOf(key), RECORD)
                .write(file, invented, Instant.now());
        double wall = (System.nanoTime() - began) / 1e9;
        double own = (ThreadTime.nanos() - cpu) / 1e9;
        say(
                "built: %d notices of %d bytes in %.1f s (%.1f s of one processor), %.0f a processor second",
                notices, RECORD, wall, own, notices / own);
        say(
                "heap held afterwards: %.1f MB of at most %d MB",
                Measured.heap() / 1e6, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void difference(Bundle bundle, InventedBundle invented, int notices) {
        long[] there = new long[ROUNDS];
        long[] none = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            boolean first = RANDOM.nextBoolean();
            for (int turn = 0; turn < 2; turn++) {
                boolean right = (turn == 0) == first;
                Code code = right ? invented.code(1 + RANDOM.nextInt(notices)) : Code.random(RANDOM);
                (right ? there : none)[i] = time(bundle, code, right);
            }
        }
        print("a right code", there);
        print("a guessed code", none);
    }

    private static long time(Bundle bundle, Code code, boolean expected) {
        long began = ThreadTime.nanos();
        Optional<Opened> opened = bundle.open(code);
        opened.ifPresent(Opened::close);
        long spent = ThreadTime.nanos() - began;
        if (opened.isPresent() != expected) {
            throw new IllegalStateException("a code opened what it should not, or not what it should");
        }
        return spent;
    }

    private static void print(String what, long[] nanos) {
        long[] late = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(late);
        say(
                "%s: median %.1f µs, 25 of 100 %.1f µs, 75 of 100 %.1f µs (processor time, second half of %d)",
                what, at(late, 50), at(late, 25), at(late, 75), nanos.length);
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e3;
    }

    private static void guess(Bundle bundle, int guesses) {
        long cpu = ThreadTime.nanos();
        int found = 0;
        for (int i = 0; i < guesses; i++) {
            found += bundle.open(Code.random(RANDOM)).isPresent() ? 1 : 0;
        }
        say(
                "%d guessed codes: %d opened, %.0f guesses a processor second",
                guesses, found, guesses / ((ThreadTime.nanos() - cpu) / 1e9));
    }

    private static void load(Path file, InventedBundle invented, int notices, int seconds) throws Exception {
        PortalSettings settings = new PortalSettings(
                file, "127.0.0.1", 0, null, List.of(), false, null, new PortalSettings.Rate(1_000_000, 1_000_000));
        try (PortalServer server = PortalServer.start(settings, Clock.systemUTC(), problem -> say("%s", problem))) {
            for (String page : List.of("GET fr/", "POST fr/notice", "POST record")) {
                AtomicLong answered = new AtomicLong();
                long end = System.nanoTime() + seconds * 1_000_000_000L / 3;
                Thread[] visitors = new Thread[VISITORS];
                for (int i = 0; i < VISITORS; i++) {
                    visitors[i] = new Thread(() -> visit(server, page, invented, notices, end, answered));
                    visitors[i].start();
                }
                for (Thread visitor : visitors) {
                    visitor.join();
                }
                say(
                        "%s: %.0f answers a second to %d visitors (client and server on this machine)",
                        page, answered.get() / (seconds / 3.0), VISITORS);
            }
        }
    }

    private static void visit(
            PortalServer server, String page, InventedBundle invented, int notices, long end, AtomicLong answered) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (System.nanoTime() < end) {
            String[] parts = page.split(" ");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + parts[1]));
            if (parts[1].equals("record")) {
                request.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[Bundle.ID]));
            } else if (parts[0].equals("POST")) {
                String code = invented.code(1 + RANDOM.nextInt(notices)).text();
                request.POST(HttpRequest.BodyPublishers.ofString("code=" + code));
            }
            try {
                if (client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                                .statusCode()
                        == 200) {
                    answered.incrementAndGet();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
