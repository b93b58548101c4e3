package org.tocsin.cli.screens;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.cli.Main;

/** A case that {@code tocsin serve} serves, as its user started it, until it is closed. */
final class ServedCase implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+:\\d+/(?=[ )])");
    private static final Pattern FIRST = Pattern.compile("https?://\\S+/first/\\S+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Thread server;

    ServedCase(Path caseFolder, String... more) {
        this(0, caseFolder, more);
    }

    /** The same at this port. */
    ServedCase(int port, Path caseFolder, String... more) {
        String given = Integer.toString(port);
        List<String> words = new ArrayList<>(List.of("serve", "--port", given, "--case", caseFolder.toString()));
        Path key = Path.of(caseFolder + ".key");
        if (Files.exists(key)) {
            words.addAll(List.of("--key-file", key.toString()));
        }
        words.addAll(List.of(more));
        String[] args = words.toArray(String[]::new);
        server = new Thread(() -> Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args), "served");
        server.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ADDRESS.matcher(said()).find()) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server did not start: " + said() + problems());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it printed. */
    String said() {
        return out.toString();
    }

    /** What it told the operator. */
    String problems() {
        return err.toString();
    }

    /** Its address, without the last slash. */
    String address() {
        return found(ADDRESS).replaceAll("/$", "");
    }

    int port() {
        return java.net.URI.create(address()).getPort();
    }

    /** The link that makes the first administrator. */
    String firstLink() {
        return found(FIRST);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(said());
        if (!matcher.find()) {
            throw new IllegalStateException("not printed: " + pattern);
        }
        return matcher.group();
    }

    @Override
    public void close() {
        server.interrupt();
        try {
            server.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
