package talkbot.web.page;

import java.util.stream.Stream;
import talkbot.core.message.Messages;
import talkbot.index.Passage;
import talkbot.index.Talk;

/**
 * How long a text is.
 *
 * @param units how many characters (white space left out) of a text in a language written without spaces, or else how
 *     many words
 * @param words whether words were counted
 */
record Length(int units, boolean words) {

    /** Characters of Japanese that somebody reads in a minute without hurry. */
    private static final int CHARACTERS_PER_MINUTE = 500;

    /** Words of English that somebody reads in a minute without hurry. */
    private static final int WORDS_PER_MINUTE = 200;

    /** The length of a whole talk. */
    static Length of(Talk talk) {
        return isSpaced(talk.language()) ? of(talk.passages(), talk.language()) : new Length(talk.characters(), false);
    }

    /** The length of some passages. */
    static Length of(Stream<Passage> passages, String language) {
        boolean words = isSpaced(language);
        return new Length(
                passages.mapToInt(p -> words ? words(p.text()) : characters(p.text()))
                        .sum(),
                words);
    }

    /** How long reading it takes, in minutes, at least 1. */
    int minutes() {
        return Math.max(1, Math.round((float) units / (words ? WORDS_PER_MINUTE : CHARACTERS_PER_MINUTE)));
    }

    /** The length and the time it takes, for people; empty where there is nothing to read. */
    String describe(Messages texts) {
        return units == 0
                ? ""
                : texts.get(words ? "length.words" : "length.characters", "count", units, "minutes", minutes());
    }

    private static boolean isSpaced(String language) {
        return !language.equals("ja") && !language.equals("zh");
    }

    private static int characters(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
