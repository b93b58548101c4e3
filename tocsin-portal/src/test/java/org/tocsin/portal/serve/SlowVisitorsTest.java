package org.tocsin.portal.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.format.Invented;

class SlowVisitorsTest {
    @TempDir
    Path folder;

    @Test
    void visitors_who_never_finish_their_request_do_not_keep_others_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Served served = new Served(folder, Invented.NOW, new PortalSettings.Rate(10_000, 10_000))) {
            URI address = URI.create(served.address());
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write("POST /fr/notice HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nco"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(served.post("fr/notice", "code", served.invented.code(1).text())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(served.problems).isEmpty();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void the_server_of_java_gives_slow_requests_up() {
        try (Served served = new Served(folder)) {
            assertThat(served.address()).startsWith("http://127.0.0.1:");
            assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("15");
            assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("2000");
        }
    }
}
