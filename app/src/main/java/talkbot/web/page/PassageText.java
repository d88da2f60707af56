package talkbot.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param time where it begins in the recording, where that is known and was not said at the passage before
 */
public record PassageText(
        String anchor, String path, Optional<String> speaker, List<Stretch> text, Optional<Time> time) {

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
        OptionalInt second = OptionalInt.empty();
        for (Passage passage : passages) {
            Optional<String> speaker = passage.speaker();
            texts.add(new PassageText(
                    passage.anchor(),
                    frame.href(Links.path(talk, passage)),
                    speaker.equals(before) ? Optional.empty() : speaker,
                    stretches(passage.text(), sought.in(passage)),
                    passage.second().equals(second) || passage.second().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Time.of(talk, passage.second().getAsInt()))));
            before = speaker;
            second = passage.second();
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
