package org.tocsin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** A reader that plays what a script says. The bytes of a content are the key of its part in the script. */
final class ScriptedReader implements HostileReader {
    /** What a content holds. */
    record Part(List<String> texts, List<String> pictures, List<String> members, boolean container, Outcome outcome) {
        static Part text(String... texts) {
            return new Part(List.of(texts), List.of(), List.of(), false, Outcome.READ);
        }

        static Part scan(String... pictures) {
            return new Part(List.of(), List.of(pictures), List.of(), false, Outcome.READ);
        }

        static Part container(String... members) {
            return new Part(List.of(), List.of(), List.of(members), true, Outcome.CONTAINER);
        }

        static Part message(String text, String... attachments) {
            return new Part(List.of(text), List.of(), List.of(attachments), false, Outcome.READ);
        }

        static Part locked() {
            return new Part(List.of(), List.of(), List.of(), false, Outcome.UNREADABLE);
        }
    }

    private final Map<String, Part> script;
    private final long quota;
    private final AtomicLong spooled = new AtomicLong();
    private final AtomicInteger eventsLeft;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param quota     bytes of the spool
     * @param events    after so many passages and members the machine fails
     */
    ScriptedReader(Map<String, Part> script, long quota, int events) {
        this.script = new LinkedHashMap<>(script);
        this.quota = quota;
        this.eventsLeft = new AtomicInteger(events);
    }

    ScriptedReader(Map<String, Part> script) {
        this(script, 1 << 20, Integer.MAX_VALUE);
    }

    /** What was asked: effort, key and first member of each read, in order. */
    List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    @Override
    public ReadResult read(ReadRequest request, ReadSink sink) throws IOException, InterruptedException {
        String key = request.source() instanceof Spooled member
                ? member.key
                : Files.readString(((ContentSource.RootFile) request.source()).path());
        log.add(request.effort() + " " + key + (request.firstMember() == 0 ? "" : " from " + request.firstMember()));
        Part part = script.getOrDefault(key, Part.locked());
        int page = 0;
        for (String text : part.texts) {
            event();
            sink.passage(Passage.of("page:" + ++page, text));
        }
        if (request.effort() != Effort.TEXT) {
            pictures(part, request.effort(), page, sink);
        }
        for (int ordinal = request.firstMember(); ordinal < part.members.size(); ordinal++) {
            event();
            sink.member(member(ordinal, part.members.get(ordinal)));
        }
        return result(part, request.effort());
    }

    private void pictures(Part part, Effort effort, int page, ReadSink sink) throws IOException {
        int number = page;
        for (String picture : part.pictures) {
            event();
            String seen = effort == Effort.FULL
                    ? picture
                    : picture.lines().findFirst().orElse("");
            sink.passage(Passage.of("page:" + ++number, seen));
        }
    }

    private static ReadResult result(Part part, Effort effort) {
        int waiting = effort == Effort.FULL ? 0 : part.pictures.size();
        int seen = effort == Effort.TEXT ? 0 : part.pictures.size();
        Reason reason = part.outcome == Outcome.UNREADABLE ? Reason.ENCRYPTED : null;
        String type = part.container ? "application/zip" : "text/plain";
        return new ReadResult(part.outcome, reason, type, part.texts.size() + part.pictures.size(), seen, "", waiting);
    }

    private void event() throws IOException {
        if (eventsLeft.getAndDecrement() <= 0) {
            throw new IOException("No space left on device");
        }
    }

    private FoundMember member(int ordinal, String key) {
        if (key.startsWith("locked:")) {
            return new FoundMember(ordinal, key, 10, null, null, Reason.ENCRYPTED);
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new FoundMember(ordinal, key + ".txt", bytes.length, sha256(bytes), new Spooled(key), null);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Spooled implements ContentSource {
        private final String key;
        private boolean closed;

        Spooled(String key) {
            this.key = key;
            spooled.addAndGet(size());
        }

        @Override
        public long size() {
            return key.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                spooled.addAndGet(-size());
            }
        }
    }

    @Override
    public long spooledBytes() {
        return spooled.get();
    }

    @Override
    public long spoolQuota() {
        return quota;
    }

    @Override
    public String isolation() {
        return "a script";
    }

    @Override
    public int kills() {
        return 0;
    }

    @Override
    public void close() {}
}
