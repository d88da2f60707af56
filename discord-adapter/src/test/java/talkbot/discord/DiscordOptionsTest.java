package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordOptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://discord.example/api/v10", "ftp://localhost/", "ws://localhost/", "localhost:8080"})
    void aTokenIsNeverSentUnencryptedToAnotherMachine(String url) {
        assertThatThrownBy(() -> new DiscordOptions("secret", Optional.of(URI.create(url))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/api/v10/, http://localhost:8080/api/v10/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/api/v10",
        "http://[::1]:8080/, http://[::1]:8080/api/v10",
        "https://discord.example/x, https://discord.example/x",
    })
    void anAddressWithoutAPathMeansDiscordsOwn(String given, String used) {
        assertThat(new DiscordOptions("secret", Optional.of(URI.create(given))).apiUrl())
                .contains(URI.create(used));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "a\nb", "全角"})
    void whatCannotBeATokenIsRefusedWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> new DiscordOptions(token, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("words")
                .hasMessageNotContaining("全角");
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(new DiscordOptions(" secret\n", Optional.empty()))
                .asString()
                .startsWith("DiscordOptions[")
                .doesNotContain("secret");
        assertThat(new DiscordOptions(" secret\n", Optional.empty()))
                .extracting(DiscordOptions::token)
                .isEqualTo("secret");
    }
}
