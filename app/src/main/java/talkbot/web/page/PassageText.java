package talkbot.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.TextRange;

/**
 * A passage on a page.
 *
 * @param anchor its id within the page
 * @param path its own address
 * @param speaker who speaks, where that is known and was not said at the passage before
 * @param text its words, those that are looked for apart; line ends within them stay
 */
public record PassageText(String anchor, String path, Optional<String> speaker, List<Stretch> text) {

    /**
     * A stretch of text.
     *
     * @param words its words
     * @param marked whether they are what is looked for
     */
    public record Stretch(String words, boolean marked) {}

    static List<PassageText> of(Talk talk, List<Passage> passages, Sought sought, Frame frame) {
        List<PassageText> texts = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (Passage passage : passages) {
            Optional<String> speaker = passage.speaker();
            texts.add(new PassageText(
                    passage.anchor(),
                    frame.href(Links.path(talk, passage)),
                    speaker.equals(before) ? Optional.empty() : speaker,
                    stretches(passage.text(), sought.in(passage))));
            before = speaker;
        }
        return List.copyOf(texts);
    }

    private static List<Stretch> stretches(String text, List<TextRange> marks) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (TextRange mark : marks) {
            stretches.add(new Stretch(text.substring(at, mark.from()), false));
            stretches.add(new Stretch(mark.of(text), true));
            at = mark.to();
        }
        stretches.add(new Stretch(text.substring(at), false));
        return List.copyOf(stretches);
    }
}
