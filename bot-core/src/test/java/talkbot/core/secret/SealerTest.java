package talkbot.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER = "0123456789abcdef".repeat(4);

    @Test
    void whatIsSealedOpensInItsPlaceAlone() throws KeyException {
        Sealer sealer = Sealer.of(KEY, Optional.empty());
        String sealed = sealer.seal("xoxb-secret", "T1 token");

        assertThat(sealed).doesNotContain("xoxb").isNotEqualTo(sealer.seal("xoxb-secret", "T1 token"));
        assertThat(sealer.open(sealed, "T1 token")).isEqualTo("xoxb-secret");
        assertThatThrownBy(() -> sealer.open(sealed, "T2 token")).isInstanceOf(KeyException.class);
    }

    @Test
    void whatWasChangedDoesNotOpen() throws KeyException {
        Sealer sealer = Sealer.of(KEY, Optional.empty());
        String sealed = sealer.seal("xoxb-secret", "T1 token");
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);

        assertThatThrownBy(() -> sealer.open(changed, "T1 token")).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> sealer.open(sealed.substring(0, 12), "T1 token"))
                .isInstanceOf(KeyException.class);
    }

    @Test
    void aNewKeyOpensWhatTheOldOneSealedWhileBothAreGiven() throws KeyException {
        String sealed = Sealer.of(KEY, Optional.empty()).seal("xoxb-secret", "T1 token");
        Sealer both = Sealer.of(OTHER, Optional.of(KEY));

        assertThat(both.open(sealed, "T1 token")).isEqualTo("xoxb-secret");
        assertThat(both.isFresh(sealed)).isFalse();
        assertThat(both.isFresh(both.seal("x", "y"))).isTrue();
        assertThatThrownBy(() -> Sealer.of(OTHER, Optional.empty()).open(sealed, "T1 token"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("another key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "not base 64!", "0123", ""})
    void whatIsNoKeyIsRefusedWithoutBeingQuoted(String key) {
        assertThatThrownBy(() -> Sealer.of(key, Optional.empty()))
                .isInstanceOf(KeyException.class)
                .hasMessageStartingWith("a key");
    }
}
