package talkbot.core.answer;

import java.util.Optional;
import talkbot.core.command.Command;
import talkbot.core.command.SpokenOf;
import talkbot.index.Library.Spot;
import talkbot.index.TalkIndex;

/** What a command speaks of, for whoever asks on about it: "its summary", "the next chapter". */
public final class Subject {

    private Subject() {}

    /** The talk or chapter that a command speaks of; nothing for one that speaks of many or none. */
    public static Optional<SpokenOf> of(Command command, TalkIndex index) {
        return switch (command) {
            case Command.Chapters chapters -> Optional.of(SpokenOf.talk(chapters.talk()));
            case Command.ReadChapter read -> Optional.of(place(read.talk(), read.anchor(), index));
            case Command.Around around -> Optional.of(place(around.talk(), around.anchor(), index));
            case Command.ShowChapter show ->
                ChapterResolver.resolve(show, index, 1).stream()
                        .map(match ->
                                new SpokenOf(match.talk().id(), match.chapter().number()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static SpokenOf place(String talk, String anchor, TalkIndex index) {
        return index.library()
                .locate(talk, anchor)
                .flatMap(Spot::chapter)
                .map(chapter -> new SpokenOf(talk, chapter.number()))
                .orElseGet(() -> SpokenOf.talk(talk));
    }
}
