package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.core.reply.Block;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Talk;

/** What stands at one of our own addresses, in a few lines: a talk or a chapter with its summary. */
final class Preview {

    private static final int SUMMARY = 400;

    private Preview() {}

    static Optional<List<Block>> of(Asking asking, Links.Target target) {
        Library library = asking.index().library();
        if (target.anchor().isEmpty()) {
            return library.talk(target.talk()).map(talk -> talk(asking, talk));
        }
        return library.locate(target.talk(), target.anchor().get())
                .map(spot -> spot.chapter()
                        .map(chapter -> chapter(asking, spot.talk(), chapter))
                        .orElseGet(() -> talk(asking, spot.talk())));
    }

    private static List<Block> talk(Asking asking, Talk talk) {
        return blocks(
                asking.talk(talk),
                new Span.Plain(TalkAnswer.about(asking, talk)),
                InEnglish.summary(asking, talk.english(), talk.summary()));
    }

    private static List<Block> chapter(Asking asking, Talk talk, Chapter chapter) {
        return blocks(
                asking.chapter(talk, chapter),
                InEnglish.title(asking, chapter.english())
                        .<Span>map(Span.Plain::new)
                        .orElseGet(() -> asking.talk(talk)),
                InEnglish.summary(asking, chapter.english(), chapter.summary()));
    }

    private static List<Block> blocks(Span title, Span below, Optional<String> summary) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(title)));
        blocks.add(new Block.Note(List.of(below)));
        summary.ifPresent(text -> blocks.add(new Block.Excerpt(List.of(new Span.Plain(Words.clip(text, SUMMARY))))));
        return blocks;
    }
}
