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
 * @param chapter the chapter as its talk's list has it
 * @param passages its text
 * @param previous the chapter before, if any
 * @param next the chapter after, if any
 */
public record ChapterPage(
        Frame frame,
        TalkHead talk,
        TalkPage.Entry chapter,
        List<PassageText> passages,
        Optional<TalkPage.Entry> previous,
        Optional<TalkPage.Entry> next) {

    static ChapterPage of(Talk talk, Chapter chapter, Frame frame) {
        return new ChapterPage(
                frame,
                TalkHead.of(talk, chapter.second(), frame),
                TalkPage.Entry.of(talk, chapter, frame),
                PassageText.of(talk, chapter.passages(), frame),
                talk.chapter(chapter.number() - 1).map(c -> TalkPage.Entry.of(talk, c, frame)),
                talk.chapter(chapter.number() + 1).map(c -> TalkPage.Entry.of(talk, c, frame)));
    }
}
