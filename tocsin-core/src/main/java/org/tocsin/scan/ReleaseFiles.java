package org.tocsin.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseException;

/** The files of a release as they lie on this machine. Links are recorded, never followed; nothing is opened but to hash it. */
final class ReleaseFiles {
    /**
     * A file of the release.
     *
     * @param path   where it lies
     * @param name   its path inside the release, with {@code /}
     * @param single whether the release is this one file
     * @param reason why it cannot be read, else null
     */
    record Found(
            Path path,
            String name,
            boolean single,
            long size,
            @Nullable Reason reason) {
        /** Names no person: paths inside a release do. */
        @Override
        public String toString() {
            return "Found[" + size + " bytes]";
        }
    }

    private ReleaseFiles() {}

    /**
     * All files below a path, in order of their names, or the one file.
     *
     * @throws CaseException if the path does not exist or cannot be listed
     */
    static List<Found> list(Path given) {
        if (!Files.exists(given)) {
            throw new CaseException("there is nothing at " + given + ": check the path of the leak");
        }
        if (!Files.isDirectory(given)) {
            List<Found> files = new ArrayList<>(List.of(single(given)));
            files.addAll(otherVolumes(given));
            return files;
        }
        List<Found> found = new ArrayList<>();
        try {
            Files.walkFileTree(given, new Collector(given, found));
        } catch (IOException e) {
            throw new CaseException("the folder " + given + " cannot be listed: check that you may read it", e);
        }
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    private static Found single(Path given) {
        Path file = given.getFileName();
        String name = file == null ? given.toString() : file.toString();
        try {
            if (!Files.isReadable(given)) {
                throw new CaseException("you may not read " + given + ": change its permissions or run as its owner");
            }
            return new Found(given, name, true, Files.size(given), null);
        } catch (IOException e) {
            throw new CaseException("the file " + given + " cannot be read", e);
        }
    }

    /** The further volumes beside the first one of a split archive: who names one means all. */
    private static List<Found> otherVolumes(Path given) {
        Path folder = given.toAbsolutePath().getParent();
        VolumeName first = VolumeName.of(String.valueOf(given.getFileName()));
        if (folder == null || first == null || (first.number() > 1 && first.number() != VolumeName.LAST)) {
            return List.of();
        }
        List<Found> others = new ArrayList<>();
        try (java.util.stream.Stream<Path> beside = Files.list(folder)) {
            for (Path file : beside.sorted().toList()) {
                VolumeName name = VolumeName.of(String.valueOf(file.getFileName()));
                boolean other = name != null && name.set().equals(first.set()) && name.number() != first.number();
                if (other && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file)) {
                    others.add(new Found(file, String.valueOf(file.getFileName()), false, Files.size(file), null));
                }
            }
        } catch (IOException e) {
            // Without a look into the folder the archive is read as far as this file goes, and says what is missing.
            return List.of();
        }
        return others;
    }

    /** SHA-256 of a file, 32 bytes. */
    static byte[] sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path base;
        private final List<Found> found;

        Collector(Path base, List<Found> found) {
            this.base = base;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(
                    new Found(file, FileNames.inside(base, file), false, attributes.size(), reason(file, attributes)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            found.add(new Found(file, FileNames.inside(base, file), false, 0, Reason.CORRUPT));
            return FileVisitResult.CONTINUE;
        }

        private static @Nullable Reason reason(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() || Files.isSymbolicLink(file)) {
                return Reason.LINK;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Reason.UNSUPPORTED;
            }
            return Files.isReadable(file) ? null : Reason.CORRUPT;
        }
    }
}
