package talkbot.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param time where it begins in the recording, where that is known and was not said at the passage before
 */
public record PassageText(String anchor, String path, Optional<String> speaker, String text, Optional<Time> time) {

    /**
     * A moment of the recording.
     *
     * @param clock hours where there are any, minutes and seconds
     * @param source the original at that moment, where it stands on the web
     */
    public record Time(String clock, Optional<String> source) {

        static Time of(Talk talk, int second) {
            String clock = second < 3600
                    ? "%d:%02d".formatted(second / 60, second % 60)
                    : "%d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
            return new Time(clock, TalkHead.source(talk, OptionalInt.of(second)));
        }
    }

    static List<PassageText> of(Talk talk, List<Passage> passages, Frame frame) {
        List<PassageText> texts = new ArrayList<>();
        Optional<String> before = Optional.empty();
        OptionalInt second = OptionalInt.empty();
        for (Passage passage : passages) {
            Optional<String> speaker = passage.speaker();
            texts.add(new PassageText(
                    passage.anchor(),
                    frame.href(Links.path(talk, passage)),
                    speaker.equals(before) ? Optional.empty() : speaker,
                    passage.text(),
                    passage.second().equals(second) || passage.second().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Time.of(talk, passage.second().getAsInt()))));
            before = speaker;
            second = passage.second();
        }
        return List.copyOf(texts);
    }
}
