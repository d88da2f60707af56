package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.message.Language;

class CommandCodecTest {

    static Stream<Command> commands() {
        return Stream.of(
                new Command.Search("霧 \"x\" \\ \n\uD83D\uDE00", 3),
                new Command.Search("", 1),
                new Command.Chapters("a", 2),
                new Command.ShowChapter(Optional.of("a"), new ChapterPick.ByNumber(3)),
                new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic("霧")),
                new Command.ShowChapter(Optional.of("a"), new ChapterPick.ByAnchor("abc-def")),
                new Command.ReadChapter("a", "abc-def", 2),
                new Command.Around("a", "abc-def"),
                new Command.Around("a", "abc-def", Optional.of("霧")),
                new Command.Talks(1),
                new Command.DrawQuote("", 4),
                new Command.Choose("x", List.of(new Command.Choice("a", new Command.Chapters("a", 1)))),
                new Command.ShowSettings(),
                new Command.SetLanguage(Optional.of(Language.ENGLISH)),
                new Command.SetLanguage(Optional.empty()),
                new Command.SetReplies(true),
                new Command.SetPictures(false),
                new Command.Share(new Command.Search("霧", 2)),
                new Command.NotMeant(new Command.Search("霧", 2), Optional.of("霧の話")),
                new Command.NotMeant(new Command.Search("霧", 2), Optional.empty()),
                new Command.TakeBack("0a1b"),
                new Command.Equate(Optional.of("0a1b"), "霧笛"),
                new Command.DropLine("0a1b"),
                new Command.Add(),
                new Command.Remove("a"),
                new Command.TakeOut("0f", true),
                new Command.Help());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDecodedCommandEqualsTheEncodedOne(Command command) {
        assertThat(CommandCodec.decode(CommandCodec.encode(command))).isEqualTo(command);
    }

    @Test
    void halvesOfCharactersAreCarriedInWhatEveryEncodingHas() {
        Command command = new Command.Search("\udc00霧\ud83d 👨‍👩‍👧 \\ud83d", 1);
        String text = CommandCodec.encode(command);
        assertThat(text).contains("👨‍👩‍👧").doesNotContainPattern("\\p{Cs}");
        assertThat(CommandCodec.decode(text)).isEqualTo(command);
    }

    @Test
    void buttonsFromBeforeCommandsCarriedWordsStillWork() {
        assertThat(CommandCodec.decode("{\"c\":\"around\",\"talk\":\"a\",\"anchor\":\"abc-def\"}"))
                .isEqualTo(new Command.Around("a", "abc-def"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"c\":\"java.lang.Runtime\"}",
                "{\"c\":\"search\"}",
                "{\"c\":\"search\",\"words\":\"x\"}",
                "{\"c\":\"judge\",\"quote\":\"x\",\"verdict\":\"LIKED\"}",
                "{\"c\":\"chapter\",\"pick\":null}",
                "{\"c\":\"choose\",\"name\":\"x\"}",
                "{\"c\":\"choose\",\"name\":\"x\",\"choices\":[null]}",
                "{\"c\":\"read\",\"talk\":\"a\"}"
            })
    void whatWasTamperedWithIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandCodec.decode(text));
    }
}
