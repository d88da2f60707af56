package talkbot.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import talkbot.core.link.Links;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.Translation;

/**
 * A talk with its chapters.
 *
 * @param frame what stands around it
 * @param talk what is said of the talk
 * @param showsSummary whether the abstract is shown; where the text before the first chapter has it, it is not said
 *     twice
 * @param opening the text before the first chapter
 * @param chapters its chapters
 * @param strip its chapters at a glance
 * @param words what is looked for in it; empty where nothing is
 * @param found where that stands, in words; empty where nothing is looked for
 */
public record TalkPage(
        Frame frame,
        TalkHead talk,
        boolean showsSummary,
        List<PassageText> opening,
        List<Entry> chapters,
        Strip strip,
        String words,
        String found) {

    /**
     * A chapter in the list.
     *
     * @param number its place, from 1
     * @param title its title
     * @param english its title in English, where a model made one and the page is in English
     * @param made whether the title was made here, not by the source
     * @param path its page
     * @param href the same, carrying what is looked for
     * @param length its length, in words
     * @param found how often it says what is looked for, in words; empty where it does not
     * @param summary its summary, of which a page shows the beginning
     * @param terms the words by which it differs from the rest of the talk
     */
    public record Entry(
            int number,
            String title,
            Optional<String> english,
            boolean made,
            String path,
            String href,
            String length,
            String found,
            SummaryText summary,
            List<Term> terms) {

        static Entry of(Talk talk, Chapter chapter, Sought sought, Frame frame) {
            String path = frame.href(Links.path(talk, chapter));
            int count = sought.count(chapter.passages().stream());
            return new Entry(
                    chapter.number(),
                    chapter.title(),
                    SummaryText.inEnglish(chapter.english(), frame).map(Translation::title),
                    chapter.titleOrigin() == TitleOrigin.MADE,
                    path,
                    sought.carriedTo(path),
                    Length.of(chapter.passages().stream(), talk.language()).describe(frame.texts()),
                    count == 0 ? "" : frame.text("found.places", "count", count),
                    SummaryText.of(chapter.summary(), chapter.english(), talk.language(), frame),
                    chapter.terms().stream()
                            .map(term -> new Term(term, Links.searched(frame.href(Links.path(talk)), term)))
                            .toList());
        }
    }

    /**
     * A word by which a chapter differs from the rest of the talk.
     *
     * @param text the word
     * @param href the talk's page, looking for it
     */
    public record Term(String text, String href) {}

    static TalkPage of(Talk talk, Sought sought, Frame frame) {
        String summary = talk.summary().text();
        TalkHead head = TalkHead.of(talk, frame);
        List<Entry> entries = talk.chapters().stream()
                .map(chapter -> Entry.of(talk, chapter, sought, frame))
                .toList();
        return new TalkPage(
                frame,
                head,
                !summary.isBlank()
                        && (!head.summary().text().equals(summary)
                                || !squeeze(openingText(talk)).contains(squeeze(summary))),
                PassageText.of(talk, talk.opening(), sought, frame),
                entries,
                Strip.of(talk, entries, sought, frame.texts()),
                sought.words(),
                found(talk, sought, frame));
    }

    private static String found(Talk talk, Sought sought, Frame frame) {
        if (sought.isNothing()) {
            return "";
        }
        long chapters = talk.chapters().stream()
                .filter(chapter -> sought.count(chapter.passages().stream()) > 0)
                .count();
        int count = sought.count(talk.passages());
        return frame.text(
                count == 0 ? "found.nothing" : chapters == 0 ? "found.opening" : "found.talk",
                "words",
                sought.words(),
                "count",
                count,
                "chapters",
                chapters);
    }

    private static String openingText(Talk talk) {
        return talk.opening().stream().map(Passage::text).collect(Collectors.joining());
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }
}
