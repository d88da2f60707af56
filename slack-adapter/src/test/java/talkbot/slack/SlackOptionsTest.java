package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://slack.example/api/",
                "http://127.0.0.1:8123/api/",
                "http://localhost/api/",
                "http://[::1]:1/api/"
            })
    void tokensAreSentEncryptedOrToThisMachine(String url) {
        assertThat(options(url).apiUrl()).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://slack.example/api/", "http://127.0.0.1.example/", "ftp://127.0.0.1/", "api", "http:/"})
    void otherAddressesAreRefused(String url) {
        assertThatThrownBy(() -> options(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aSlashIsPutAtTheEnd() {
        assertThat(options("https://slack.example/api").apiUrl()).contains(URI.create("https://slack.example/api/"));
    }

    @Test
    void tokensAreNotShown() {
        assertThat(options("https://slack.example/api/").toString()).doesNotContain("secret");
    }

    private static SlackOptions options(String url) {
        return new SlackOptions("xoxb-secret", "xapp-secret", Optional.of(URI.create(url)));
    }
}
