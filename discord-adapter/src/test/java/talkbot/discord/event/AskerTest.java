package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;

class AskerTest {

    @Test
    void aThreadBelongsToItsChannel() {
        assertThat(Asker.conversation(Optional.of("7"), "20", Optional.of("10")))
                .isEqualTo(new Conversation("discord", "7", "10", Optional.of("20")));
        assertThat(Asker.conversation(Optional.of("7"), "10", Optional.empty()))
                .isEqualTo(new Conversation("discord", "7", "10", Optional.empty()));
        assertThat(Asker.conversation(Optional.empty(), "30", Optional.empty()))
                .isEqualTo(new Conversation("discord", "", "30", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        // way of an answer of its own, seen by the asker alone, way of the message itself
        "SLASH, true, SLASH",
        "SLASH, false, MENTION",
        "DIRECT, true, DIRECT",
        "DIRECT, false, DIRECT",
    })
    void whereAPageIsTurnedTheMessageStaysWhatItWas(Way own, boolean alone, Way inMessage) {
        Asker asker = new Asker(
                new Person("discord", "", "1", Optional.empty()),
                Asker.conversation(Optional.of("7"), "10", Optional.empty()),
                own,
                Optional.empty());
        assertThat(asker.inMessage(alone).way()).isEqualTo(inMessage);
    }
}
