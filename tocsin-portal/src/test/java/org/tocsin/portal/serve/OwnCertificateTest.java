package org.tocsin.portal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.format.BundleException;
import org.tocsin.portal.format.Invented;

class OwnCertificateTest {
    private static final char[] PASSWORD = "cloche de nuit".toCharArray();

    @TempDir
    Path folder;

    private KeyStore made() throws Exception {
        Path store = folder.resolve("store.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Assumptions.assumeTrue(Files.isExecutable(keytool), "this Java has no keytool");
        Process tool = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        assertThat(tool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(store.toFile())) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private Path pem(String name, String what, byte[] bytes) throws Exception {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n");
    }

    private PortalSettings settings(Path certificate, Path key) {
        return new PortalSettings(
                new Invented(1).write(folder),
                "127.0.0.1",
                0,
                null,
                List.of(),
                false,
                new PortalSettings.Tls(certificate, key),
                PortalSettings.Rate.USUAL);
    }

    @Test
    void with_its_own_certificate_it_answers_encrypted_and_says_so_to_browsers() throws Exception {
        KeyStore keys = made();
        Path certificate =
                pem("own.pem", "CERTIFICATE", keys.getCertificate("own").getEncoded());
        Path key = pem("own.key", "PRIVATE KEY", keys.getKey("own", PASSWORD).getEncoded());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (PortalServer server = PortalServer.start(settings(certificate, key), Clock.systemUTC(), p -> {})) {
            assertThat(server.address()).startsWith("https://");
            HttpResponse<String> page = HttpClient.newBuilder()
                    .sslContext(context)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.address() + "fr/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void a_certificate_that_is_none_is_refused_with_words() throws Exception {
        Path certificate = Files.writeString(folder.resolve("own.pem"), "no certificate");
        assertThatThrownBy(() -> PortalServer.start(settings(certificate, certificate), Clock.systemUTC(), p -> {}))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("PEM");
    }
}
