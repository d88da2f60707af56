package talkbot.web.page;

import java.util.Optional;
import talkbot.core.message.Language;
import talkbot.index.Summary;
import talkbot.index.Translation;

/**
 * A summary as a page shows it.
 *
 * @param text the summary, may be empty
 * @param language ISO 639-1 code of its language
 * @param mark a word for what a machine wrote; empty for the talk's own words
 */
public record SummaryText(String text, String language, String mark) {

    /** The summary, or for those who read the pages in English that in English, where there is one. */
    static SummaryText of(Summary summary, Optional<Translation> english, String language, Frame frame) {
        String translated = frame.text("summary.translated");
        String written = summary.byModel() ? frame.text("summary.byModel") : "";
        return inEnglish(english, frame)
                .map(Translation::summary)
                .map(words -> new SummaryText(words, Language.ENGLISH.code(), translated))
                .orElseGet(() -> new SummaryText(summary.text(), language, written));
    }

    /** What was made for those who read the pages in English, if this is one of them. */
    static Optional<Translation> inEnglish(Optional<Translation> english, Frame frame) {
        return english.filter(translation -> frame.language() == Language.ENGLISH);
    }
}
