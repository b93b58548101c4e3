package org.tocsin.cli.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFileTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, String> unpacked(Path bundle) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream in = new GzipCompressorInputStream(Files.newInputStream(bundle));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void each_file_is_in_it_with_its_checksum() throws IOException {
        BundleFile bundle = new BundleFile("tocsin-1");
        bundle.add("lib/a.jar", file("a", "abc"));
        Path target = folder.resolve("b.tar.gz");
        bundle.write(target);
        assertThat(unpacked(target))
                .containsEntry("tocsin-1/lib/a.jar", "abc")
                .containsEntry(
                        "tocsin-1/SHA256SUMS",
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  lib/a.jar\n");
    }

    @Test
    void programs_stay_programs() throws IOException {
        Path program = file("run", "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        BundleFile bundle = new BundleFile("t");
        bundle.add("run", program);
        Path target = folder.resolve("b.tar.gz");
        bundle.write(target);
        try (InputStream in = new GzipCompressorInputStream(Files.newInputStream(target));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            TarArchiveEntry sums = tar.getNextEntry();
            assertThat(sums).isNotNull();
            assertThat(sums.getName()).isEqualTo("t/run");
            assertThat(sums.getMode() & 0111).isNotZero();
        }
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        Path first = folder.resolve("1.tar.gz");
        Path second = folder.resolve("2.tar.gz");
        for (Path target : new Path[] {first, second}) {
            BundleFile bundle = new BundleFile("t");
            bundle.add("a", file("a", "abc"));
            bundle.add("b", file("b", "def"));
            bundle.write(target);
        }
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void a_file_that_is_gone_leaves_no_half_bundle() {
        BundleFile bundle = new BundleFile("t");
        bundle.add("a", folder.resolve("gone"));
        Path target = folder.resolve("b.tar.gz");
        assertThatThrownBy(() -> bundle.write(target)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
