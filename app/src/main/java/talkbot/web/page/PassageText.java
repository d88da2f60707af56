package talkbot.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.index.Passage;
import talkbot.index.Talk;

/**
 * A passage on a page.
 *
 * @param anchor its id within the page
 * @param path its own address
 * @param speaker who speaks, where that is known and was not said at the passage before
 * @param text its words; line ends within them stay
 */
public record PassageText(String anchor, String path, Optional<String> speaker, String text) {

    static List<PassageText> of(Talk talk, List<Passage> passages, Frame frame) {
        List<PassageText> texts = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (Passage passage : passages) {
            Optional<String> speaker = passage.speaker();
            texts.add(new PassageText(
                    passage.anchor(),
                    frame.href(Links.path(talk, passage)),
                    speaker.equals(before) ? Optional.empty() : speaker,
                    passage.text()));
            before = speaker;
        }
        return List.copyOf(texts);
    }
}
