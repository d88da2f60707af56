package talkbot.web.page;

import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.link.Links;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;

/**
 * A talk with its chapters.
 *
 * @param frame what stands around it
 * @param talk what is said of the talk
 * @param showsSummary whether the abstract is shown; where the text before the first chapter has it, it is not said
 *     twice
 * @param opening the text before the first chapter
 * @param chapters its chapters
 */
public record TalkPage(
        Frame frame, TalkHead talk, boolean showsSummary, List<PassageText> opening, List<Entry> chapters) {

    /**
     * A chapter in the list.
     *
     * @param number its place, from 1
     * @param title its title
     * @param made whether the title was made here, not by the source
     * @param path its page
     * @param length its length, in words
     * @param summary its summary, of which a page shows the beginning; may be empty
     */
    public record Entry(int number, String title, boolean made, String path, String length, String summary) {

        static Entry of(Talk talk, Chapter chapter, Frame frame) {
            return new Entry(
                    chapter.number(),
                    chapter.title(),
                    chapter.titleOrigin() == TitleOrigin.MADE,
                    frame.href(Links.path(talk, chapter)),
                    Length.of(chapter.passages().stream(), talk.language()).describe(frame.texts()),
                    chapter.summary().text());
        }
    }

    static TalkPage of(Talk talk, Frame frame) {
        String summary = talk.summary().text();
        return new TalkPage(
                frame,
                TalkHead.of(talk, frame),
                !summary.isBlank() && !squeeze(openingText(talk)).contains(squeeze(summary)),
                PassageText.of(talk, talk.opening(), frame),
                talk.chapters().stream()
                        .map(chapter -> Entry.of(talk, chapter, frame))
                        .toList());
    }

    private static String openingText(Talk talk) {
        return talk.opening().stream().map(Passage::text).collect(Collectors.joining());
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }
}
