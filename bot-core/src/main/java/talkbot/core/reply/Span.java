package talkbot.core.reply;

import java.net.URI;
import java.time.Instant;

/** A stretch of words within a block. The words are never markup of any platform. */
public sealed interface Span {

    /** The words themselves. */
    String text();

    /** A span of the same kind with other words. */
    default Span with(String words) {
        return switch (this) {
            case Plain plain -> new Plain(words);
            case Strong strong -> new Strong(words);
            case Marked marked -> new Marked(words);
            case Link link -> new Link(words, link.target());
            case Code code -> new Code(words);
            case Time time -> new Time(words, time.at());
        };
    }

    /** Words without emphasis. */
    record Plain(String text) implements Span {}

    /** Important words, such as a talk's title. */
    record Strong(String text) implements Span {}

    /** Words that were searched for. */
    record Marked(String text) implements Span {}

    /** Words that lead somewhere; {@code target} is http or https. */
    record Link(String text, URI target) implements Span {}

    /** A moment, shown in the reader's zone where the platform can; else by {@code text}, which names its zone. */
    record Time(String text, Instant at) implements Span {}

    /** Words to be typed exactly so. */
    record Code(String text) implements Span {}
}
