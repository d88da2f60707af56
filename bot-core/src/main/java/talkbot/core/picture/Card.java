package talkbot.core.picture;

import java.util.Optional;
import talkbot.index.Chapter;
import talkbot.index.Quote;
import talkbot.index.Talk;

/**
 * What a picture says. The same in every language of the bot's, since it has no words of the bot's own.
 *
 * @param words what it is of: a quote, or a title
 * @param talk the talk's title; empty where the words are that
 * @param speaker who says it, or who speaks in the talk, where known
 * @param chapter the chapter's title, where the talk has more than one
 */
public record Card(String words, String talk, Optional<String> speaker, Optional<String> chapter) {

    /** The picture of a quote. */
    public static Card of(Quote quote, Talk talk, Optional<Chapter> chapter) {
        Optional<String> title = chapter.filter(c -> talk.chapters().size() > 1).map(Card::numbered);
        return new Card(quote.text(), talk.title(), quote.speaker(), title);
    }

    /** The picture of a chapter. */
    public static Card of(Talk talk, Chapter chapter) {
        return new Card(numbered(chapter), talk.title(), speakers(talk), Optional.empty());
    }

    /** The picture of a talk. */
    public static Card of(Talk talk) {
        return new Card(talk.title(), "", speakers(talk), Optional.empty());
    }

    private static String numbered(Chapter chapter) {
        return chapter.number() + ". " + chapter.title();
    }

    private static Optional<String> speakers(Talk talk) {
        return Optional.of(String.join("  ·  ", talk.speakers())).filter(names -> !names.isEmpty());
    }
}
