package talkbot.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Store;

class ButtonIdsTest {

    private static final int DISCORD = 100;

    private final Store store = new ForgetfulStore(InstantSource.system());
    private final ButtonIds ids = new ButtonIds(store, DISCORD);

    @ParameterizedTest
    @ValueSource(strings = {"短い", "とても長い検索の言葉です。", "emoji 😀 ~ # = \" quotes"})
    void anIdFitsAndSaysWhatTheButtonMeans(String words) {
        for (String query : new String[] {words, words.repeat(60)}) {
            Button next = new Button("次へ", new Command.Search(query, 2), true);
            String id = ids.ofMessage(Language.ENGLISH).id(next);
            assertThat(id).hasSizeLessThanOrEqualTo(DISCORD);
            assertThat(ids.read(id)).contains(new ButtonIds.Pressed(next.command(), true, Language.ENGLISH));
        }
    }

    @Test
    void theIdsOfOneMessageAllDiffer() {
        ButtonIds.OfMessage message = ids.ofMessage(Language.ENGLISH);
        Button help = new Button("使い方", new Command.Help());
        assertThat(message.id(help)).isNotEqualTo(message.id(help)).isNotEqualTo(message.id(help));
        assertThat(ids.read(message.id(help)))
                .contains(new ButtonIds.Pressed(new Command.Help(), false, Language.ENGLISH));
    }

    @Test
    void anIdWorksAfterARestartAndWithoutItsTextItIsUnknown() {
        String id = ids.ofMessage(Language.ENGLISH).id(new Button("次へ", new Command.Search("長い".repeat(100), 2)));
        assertThat(new ButtonIds(store, DISCORD).read(id)).isPresent();
        assertThat(new ButtonIds(new ForgetfulStore(InstantSource.system()), DISCORD).read(id))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "p0~",
                "p0~x",
                "p0~=",
                "p0~={}",
                "pja0~=null",
                "a0~={\"c\":\"help\"}",
                "axx0~={\"c\":\"help\"}",
                "whatever"
            })
    void idsThatAreNotOursAreUnknown(String id) {
        assertThat(ids.read(id)).isEqualTo(Optional.empty());
    }
}
