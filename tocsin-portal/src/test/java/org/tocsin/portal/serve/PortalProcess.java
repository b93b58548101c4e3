package org.tocsin.portal.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The portal as a process of its own, started with nothing but its own classes. */
final class PortalProcess implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final Process process;
    private final URI address;

    PortalProcess(Path bundle, Path replies) throws IOException, URISyntaxException {
        Path classes = Path.of(
                Objects.requireNonNull(PortalMain.class.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .toURI());
        process = new ProcessBuilder(
                        JAVA.resolve("java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classes.toString(),
                        PortalMain.class.getName(),
                        "--bundle",
                        bundle.toString(),
                        "--replies",
                        replies.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = Objects.requireNonNullElse(out.readLine(), "nothing");
        address = URI.create(line.replaceAll(".*(http://\\S+/).*", "$1"));
    }

    URI address() {
        return address;
    }

    /** All objects of its heap, those that nothing refers to any more among them. */
    byte[] heap(Path folder) throws IOException, InterruptedException {
        Path jcmd = JAVA.resolve("jcmd");
        Assumptions.assumeTrue(Files.isExecutable(jcmd), "this Java has no jcmd: install a JDK");
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        Process tool = new ProcessBuilder(
                        jcmd.toString(), Long.toString(process.pid()), "GC.heap_dump", "-all", dump.toString())
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        Assumptions.assumeTrue(tool.waitFor(1, TimeUnit.MINUTES) && Files.exists(dump), "no heap dump here");
        byte[] bytes = Files.readAllBytes(dump);
        Files.delete(dump);
        return bytes;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
