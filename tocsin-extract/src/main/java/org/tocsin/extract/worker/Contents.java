package org.tocsin.extract.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.SealedChannel;

/** The content of one request: small sealed ones are opened in memory, large ones chunk by chunk. */
final class Contents implements Content, AutoCloseable {
    /** How the bytes are reached. */
    private interface Access {
        SeekableByteChannel open() throws IOException;
    }

    private final Access access;
    private final Path scratch;
    private final long size;
    private final String name;
    private byte @Nullable [] memory;
    private @Nullable Path file;
    private @Nullable Path copy;
    private DetectedType type;
    private Terms terms = Terms.plain();
    private Volumes volumes = Volumes.NONE;

    private Contents(Access access, Path scratch, long size, String name) {
        this.access = access;
        this.scratch = scratch;
        this.size = size;
        this.name = name;
        this.type = new DetectedType("application/octet-stream", DetectedType.Kind.DOCUMENT, name);
    }

    static Contents of(Frame.Read read, Path scratch, long memoryLimit) throws IOException {
        if (read.volume() > 0) {
            return joined(read, scratch);
        }
        boolean odd = read.path().startsWith("file:");
        Path path = place(read.path());
        byte[] key = read.key();
        if (key == null) {
            Contents contents = new Contents(() -> Files.newByteChannel(path), scratch, Files.size(path), read.name());
            // libraries that open files by name get a copy where this one cannot be said in text
            contents.file = odd ? null : path;
            return contents;
        }
        Contents contents =
                new Contents(() -> new SealedChannel(path, key, read.size()), scratch, read.size(), read.name());
        if (read.size() <= memoryLimit) {
            try (InputStream in = Channels.newInputStream(contents.channel())) {
                contents.memory = in.readAllBytes();
            }
        }
        return contents;
    }

    private static Contents joined(Frame.Read read, Path scratch) throws IOException {
        List<Volumes.Volume> present = new ArrayList<>();
        present.add(volume(new Frame.Part(read.volume(), read.path(), read.key(), read.size())));
        for (Frame.Part part : read.others()) {
            present.add(volume(part));
        }
        Volumes volumes = new Volumes(present);
        List<Volumes.Volume> run = volumes.run();
        long size = run.stream().mapToLong(Volumes.Volume::size).sum();
        Contents contents = new Contents(() -> new JoinedChannel(run), scratch, size, read.name());
        contents.volumes = volumes;
        return contents;
    }

    private static Volumes.Volume volume(Frame.Part part) throws IOException {
        byte[] key = part.key();
        Path path = place(part.path());
        return key == null
                ? new Volumes.Volume(part.number(), Files.size(path), () -> Files.newByteChannel(path))
                : new Volumes.Volume(part.number(), part.size(), () -> new SealedChannel(path, key, part.size()));
    }

    private static Path place(String path) {
        return path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path);
    }

    /** Bytes in memory, for tests of readers. */
    static Contents of(byte[] bytes, String name, Path scratch) {
        Contents contents = new Contents(() -> new ReadOnlyMemory(bytes), scratch, bytes.length, name);
        contents.memory = bytes;
        return contents;
    }

    void detected(DetectedType detected) {
        this.type = detected;
    }

    /** The same on other terms. */
    Contents on(Terms other) {
        this.terms = other;
        return this;
    }

    @Override
    public Volumes volumes() {
        return volumes;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public InputStream open() throws IOException {
        byte[] bytes = memory;
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        return new BufferedInputStream(Channels.newInputStream(channel()), 1 << 16);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        byte[] bytes = memory;
        return bytes != null ? new ReadOnlyMemory(bytes) : access.open();
    }

    @Override
    public Path file() throws IOException {
        Path known = file;
        if (known == null) {
            known = Files.createTempFile(scratch, "c", "");
            copy = known;
            file = known;
            try (InputStream in = open()) {
                Files.copy(in, known, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return known;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] head(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DetectedType type() {
        return type;
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
        memory = null;
    }
}
