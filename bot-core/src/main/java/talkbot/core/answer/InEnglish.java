package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Span;
import talkbot.index.Summary;
import talkbot.index.Translation;

/** Titles and summaries as the asker gets them: what a machine wrote or translated is always marked as such. */
final class InEnglish {

    private InEnglish() {}

    /** A title in English, marked, if the asker reads English and there is one. */
    static Optional<String> title(Asking asking, Optional<Translation> english) {
        return wanted(asking, english).map(made -> asking.say("english.title", "title", made.title()));
    }

    /** A summary in the asker's language where there is one, else in the talk's words; nothing if it is empty. */
    static Optional<String> summary(Asking asking, Optional<Translation> english, Summary summary) {
        return wanted(asking, english)
                .map(Translation::summary)
                .or(() -> Optional.of(summary.text()))
                .filter(text -> !text.isEmpty());
    }

    /** The same as blocks, with the title in English before, and who wrote it behind, where a machine did. */
    static List<Block> blocks(Asking asking, Optional<Translation> english, Summary summary) {
        List<Block> blocks = new ArrayList<>();
        title(asking, english).ifPresent(title -> blocks.add(new Block.Note(List.of(new Span.Plain(title)))));
        String text = summary(asking, english, summary).orElseGet(() -> asking.say("chapter.empty"));
        blocks.add(new Block.Excerpt(List.of(new Span.Plain(text))));
        if (summary.byModel() && blocks.size() == 1) {
            blocks.add(asking.note("summary.byModel"));
        }
        return blocks;
    }

    private static Optional<Translation> wanted(Asking asking, Optional<Translation> english) {
        return english.filter(made -> asking.language() == Language.ENGLISH);
    }
}
