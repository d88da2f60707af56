package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;

class TextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Messages.of(Main.class, Language.JAPANESE).keys())
                .isEqualTo(Messages.of(Main.class, Language.ENGLISH).keys());
    }
}
