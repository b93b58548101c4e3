package org.tocsin.portal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalMainTest {
    private static PortalSettings settings(String words) {
        return PortalMain.settings(List.of(words.split(" ")));
    }

    @Test
    void without_options_it_serves_this_machine_alone_and_takes_no_replies() {
        PortalSettings settings = settings("--bundle b");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8430);
        assertThat(settings.replies()).isNull();
        assertThat(settings.tls()).isNull();
        assertThat(settings.rate()).isEqualTo(PortalSettings.Rate.USUAL);
    }

    @Test
    void all_options_are_understood() {
        PortalSettings settings = settings("--bundle b --replies r --bind :: --port 0 --host a.example --host b.example"
                + " --behind-proxy --tls-certificate c --tls-key k --rate-per-address 7 --rate 9");
        assertThat(settings.bundle()).isEqualTo(Path.of("b"));
        assertThat(settings.hosts()).containsExactly("a.example", "b.example");
        assertThat(settings.behindProxy()).isTrue();
        assertThat(Objects.requireNonNull(settings.tls()).key()).isEqualTo(Path.of("k"));
        assertThat(settings.rate()).isEqualTo(new PortalSettings.Rate(7, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 80",
                "--bundle",
                "--bundle b --port x",
                "--bundle b --port 70000",
                "--bundle b --rate 0",
                "--bundle b --tls-key k",
                "--bundle b --colour red",
                "b"
            })
    void what_makes_no_sense_is_refused_with_words(String words) {
        assertThatThrownBy(() -> settings(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[a-z-].{10,}");
    }
}
