package talkbot.web.page;

import java.util.List;
import java.util.Optional;
import talkbot.index.Chapter;
import talkbot.index.Talk;

/**
 * A chapter to read.
 *
 * @param frame what stands around it
 * @param talk what is said of its talk
 * @param talkHref the talk's page, carrying what is looked for
 * @param chapter the chapter as its talk's list has it
 * @param passages its text
 * @param found how often it says what is looked for, in words; empty where nothing is looked for
 * @param previous the chapter before, if any
 * @param next the chapter after, if any
 */
public record ChapterPage(
        Frame frame,
        TalkHead talk,
        String talkHref,
        TalkPage.Entry chapter,
        List<PassageText> passages,
        String found,
        Optional<TalkPage.Entry> previous,
        Optional<TalkPage.Entry> next) {

    static ChapterPage of(Talk talk, Chapter chapter, Sought sought, Frame frame) {
        TalkHead head = TalkHead.of(talk, chapter.second(), frame);
        int count = sought.count(chapter.passages().stream());
        return new ChapterPage(
                frame,
                head,
                sought.carriedTo(head.path()),
                TalkPage.Entry.of(talk, chapter, sought, frame),
                PassageText.of(talk, chapter.passages(), sought, frame),
                sought.isNothing() ? "" : frame.text("found.chapter", "words", sought.words(), "count", count),
                neighbour(talk, chapter.number() - 1, sought, frame),
                neighbour(talk, chapter.number() + 1, sought, frame));
    }

    private static Optional<TalkPage.Entry> neighbour(Talk talk, int number, Sought sought, Frame frame) {
        return talk.chapter(number).map(chapter -> TalkPage.Entry.of(talk, chapter, sought, frame));
    }
}
