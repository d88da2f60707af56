package talkbot.core.answer;

import java.util.List;
import java.util.Optional;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/** Finds the chapters that a command means. */
public final class ChapterResolver {

    private ChapterResolver() {}

    /**
     * The chapters that are meant, best first.
     *
     * @param limit how many to return at most, at least 1
     * @return empty if there is no such chapter
     */
    public static List<ChapterMatch> resolve(Command.ShowChapter command, TalkIndex index, int limit) {
        Library library = index.library();
        Optional<Talk> talk = command.talk().flatMap(library::talk);
        return switch (command.pick()) {
            case ChapterPick.ByNumber number ->
                talk.flatMap(t -> t.chapter(number.number()).map(c -> new ChapterMatch(t, c, 1))).stream()
                        .toList();
            case ChapterPick.ByAnchor anchor ->
                command
                        .talk()
                        .flatMap(id -> library.locate(id, anchor.anchor()))
                        .flatMap(spot -> spot.chapter().map(c -> new ChapterMatch(spot.talk(), c, 1)))
                        .stream()
                        .toList();
            case ChapterPick.ByTopic topic ->
                command.talk().isPresent() && talk.isEmpty()
                        ? List.of()
                        : index.chapters(topic.words(), talk.map(Talk::id), limit);
        };
    }
}
