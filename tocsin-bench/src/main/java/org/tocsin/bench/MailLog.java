package org.tocsin.bench;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.tocsin.respond.mail.TokenMint;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/**
 * A mail server in a process of its own, which writes the token of each mail down before it says that it has the mail. Arguments are a
 * port and the file.
 */
public final class MailLog implements Manners {
    private final OutputStream log;

    private MailLog(OutputStream log) {
        this.log = log;
    }

    /** Listens until it is killed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        OutputStream log =
                Files.newOutputStream(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (MailSink sink = MailSink.start(Integer.parseInt(args[0]), new MailLog(log), null)) {
            System.out.println(sink.port());
            Thread.currentThread().join();
        }
    }

    @Override
    public String mail(String sender, String recipient, byte[] content) {
        String token = sender.substring(sender.indexOf('+') + 1, sender.indexOf('@')) + '\n';
        try {
            synchronized (log) {
                log.write(token.getBytes(StandardCharsets.US_ASCII));
            }
            return OK;
        } catch (IOException e) {
            return "451 4.3.0 no room";
        }
    }

    /**
     * What a log says.
     *
     * @param mails   that the server took over
     * @param notices different ones
     * @param foreign mails without a token of the case
     */
    record Taken(long mails, Int2IntOpenHashMap notices, long foreign) {
        /** Notices of which the server got more than one mail. */
        long doubled() {
            return notices.values().intStream().filter(n -> n > 1).count();
        }
    }

    static Taken read(Path log, TokenMint mint) throws IOException {
        Int2IntOpenHashMap notices = new Int2IntOpenHashMap();
        long[] counts = new long[2];
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(token -> {
                int notice = (int) mint.notice(token);
                counts[0]++;
                if (notice == 0) {
                    counts[1]++;
                } else {
                    notices.addTo(notice, 1);
                }
            });
        }
        return new Taken(counts[0], notices, counts[1]);
    }
}
