package org.tocsin.portal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Invented;

/** What lies in the memory of the server's process. */
class PortalMemoryTest {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    private static Set<String> found(byte[] memory, String... needles) {
        String hay = new String(memory, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        for (String needle : needles) {
            for (Charset charset : CHARSETS) {
                String bytes = new String(needle.getBytes(charset), StandardCharsets.ISO_8859_1);
                if (hay.contains(bytes)) {
                    found.add(needle);
                }
            }
        }
        return found;
    }

    private static String post(PortalProcess portal, String code) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(portal.address().resolve("/fr/notice"))
                .POST(HttpRequest.BodyPublishers.ofString("code=" + code))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void names_are_not_in_memory_before_a_code_is_typed_nor_others_names_after() throws Exception {
        Invented invented = new Invented(200);
        Path replies = Files.createDirectory(folder.resolve("replies"));
        try (PortalProcess portal = new PortalProcess(invented.write(folder), replies)) {
            byte[] before = portal.heap(folder);
            assertThat(found(before, "Centre hospitalier de Valmont")).isNotEmpty();
            assertThat(found(
                            before,
                            "Ostrovani",
                            "Célimène",
                            invented.code(7).text(),
                            invented.code(8).text()))
                    .isEmpty();

            assertThat(post(portal, Code.random(new SecureRandom()).text())).contains("Aucun de nos avis");
            assertThat(found(portal.heap(folder), "Ostrovani", "Célimène")).isEmpty();

            assertThat(post(portal, invented.code(7).text())).contains("Ostrovani-7");
            assertThat(post(portal, Code.random(new SecureRandom()).text())).contains("Aucun de nos avis");
            byte[] after = portal.heap(folder);
            assertThat(found(after, "Ostrovani-8", invented.code(8).text())).isEmpty();
            assertThat(found(after, "Célimène Ostrovani-7")).as("wiped arrays").isEmpty();
        }
    }
}
