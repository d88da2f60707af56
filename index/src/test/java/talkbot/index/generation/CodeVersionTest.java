package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeVersionTest {

    @Test
    void theSameCodeHasTheSameVersion() {
        assertThat(CodeVersion.running()).hasSize(64).isEqualTo(CodeVersion.running());
    }
}
