package org.tocsin.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Does inside a reader process what the content tells it: a line is a command and its argument. */
public final class HostileTestReader implements ContentReader {
    private static final List<byte[]> HOARD = new ArrayList<>();
    private static int served;
    private static int swallowed;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean accepts(DetectedType type) {
        return type.extension().equals("hostile");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        served++;
        String script;
        try (InputStream in = content.open()) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String line : script.split("\n")) {
            String[] words = line.split(" ", 2);
            boolean onlyFull = words[0].startsWith("full:");
            if (!onlyFull || mode == Mode.FULL) {
                run(onlyFull ? words[0].substring(5) : words[0], words.length > 1 ? words[1] : "", out);
            }
        }
        return new ReadResult(Outcome.READ, null, "text/plain", 0, 0, "");
    }

    private static void run(String command, String argument, Found out) throws IOException {
        switch (command) {
            case "say" -> out.passage(Passage.of("body", argument));
            case "member" -> out.member(argument, new ByteArrayInputStream(argument.getBytes(StandardCharsets.UTF_8)));
            case "served" -> out.passage(Passage.of("body", "served " + served + (swallowed > 0 ? " swallowed" : "")));
            case "hang" -> hang();
            case "allocate" -> allocate();
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(9);
            case "recurse" -> recurse(1);
            case "segfault" -> segfault();
            case "flood" -> flood();
            case "close" -> closeDescriptors();
            case "processes" -> out.passage(Passage.of("body", processes()));
            case "print" -> print(argument);
            case "garbage" -> garbage();
            case "endless" -> endless(out);
            case "swallow" -> swallow(out);
            case "encrypted" -> throw new UnreadableException(Reason.ENCRYPTED, "password");
            case "damaged" -> throw new IOException(argument);
            case "connect" -> out.passage(Passage.of("body", connect(Integer.parseInt(argument))));
            case "write" -> out.passage(Passage.of("body", write(argument)));
            case "read" -> out.passage(Passage.of("body", Files.readString(Path.of(argument))));
            case "environment" -> out.passage(Passage.of("body", environment()));
            case "broken" -> out.member(argument, new BrokenStream());
            default -> throw new IllegalStateException("unknown command");
        }
    }

    /** A parser that hangs does not listen to interrupts. */
    private static void hang() {
        while (true) {
            LockSupport.parkNanos(1_000_000_000L);
        }
    }

    private static void allocate() {
        while (true) {
            HOARD.add(new byte[8 << 20]);
        }
    }

    private static int recurse(int depth) {
        return depth == 0 ? 0 : recurse(depth + 1) + recurse(depth + 2);
    }

    /** Dies as native code does that writes where nothing is. */
    private static void segfault() throws IOException {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            java.lang.reflect.Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    /** More than any pipe holds, on both streams. */
    private static void flood() throws IOException {
        String line = "x".repeat(1 << 16);
        for (int i = 0; i < 200; i++) {
            print(line);
        }
    }

    /** Closes every descriptor that frames could travel on, then goes on as if nothing had happened. */
    private static void closeDescriptors() throws IOException {
        try {
            java.lang.reflect.Constructor<java.io.FileDescriptor> made =
                    java.io.FileDescriptor.class.getDeclaredConstructor(int.class);
            made.setAccessible(true);
            for (int number = 3; number < 64; number++) {
                new FileOutputStream(made.newInstance(number)).close();
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
        hang();
    }

    private static String processes() {
        return String.join(
                " ",
                ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .toList());
    }

    private static void print(String text) throws IOException {
        System.out.println(text);
        System.err.println(text);
        // As native code does, past Java's streams.
        try (OutputStream raw = new FileOutputStream("/proc/self/fd/1")) {
            raw.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Descriptor 1 leads to /dev/null or to nothing: both are fine.
            System.err.println("no descriptor 1");
        }
    }

    private static void garbage() throws IOException {
        try (OutputStream frames = new FileOutputStream("/proc/self/fd/3")) {
            frames.write("this is no frame at all, just text that strayed".getBytes(StandardCharsets.US_ASCII));
        }
        hang();
    }

    private static void endless(Found out) throws IOException {
        for (int i = 1; ; i++) {
            out.passage(Passage.of("page:" + i, "x".repeat(1000)));
        }
    }

    private static void swallow(Found out) {
        for (int i = 0; i < 100_000; i++) {
            try {
                out.passage(Passage.of("page:1", "x".repeat(1000)));
            } catch (IOException e) {
                swallowed++;
            }
        }
    }

    private static String connect(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "connected " + socket.isConnected();
        } catch (IOException e) {
            return "no network";
        }
    }

    private static String write(String file) {
        try {
            Files.writeString(Path.of(file), "written");
            return "written";
        } catch (IOException e) {
            return "not written";
        }
    }

    private static String environment() {
        return String.join(" ", System.getenv().keySet());
    }

    private static final class BrokenStream extends InputStream {
        private int left = 1000;

        @Override
        public int read() throws IOException {
            if (left-- > 0) {
                return 'a';
            }
            throw new IOException("breaks off");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
        }
    }
}
