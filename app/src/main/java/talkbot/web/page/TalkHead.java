package talkbot.web.page;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import talkbot.core.link.Links;
import talkbot.index.Talk;
import talkbot.index.Translation;

/**
 * What every page says of a talk.
 *
 * @param title its title
 * @param english its title in English, where a model made one and the page is in English
 * @param path its page
 * @param language ISO 639-1 code of its own language
 * @param facts its speakers, date, number of chapters and length, as far as known, in words
 * @param summary its abstract, empty where it has none
 * @param source where the original stands on the web, if known
 * @param image the address of its picture, if it has one
 */
public record TalkHead(
        String title,
        Optional<String> english,
        String path,
        String language,
        List<String> facts,
        SummaryText summary,
        Optional<String> source,
        Optional<String> image) {

    private static final Set<String> WEB = Set.of("http", "https");

    static TalkHead of(Talk talk, Frame frame) {
        return of(talk, OptionalInt.empty(), frame);
    }

    /** The same with the original open at this second. */
    static TalkHead of(Talk talk, OptionalInt second, Frame frame) {
        Optional<String> speakers = Optional.of(talk.speakers())
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(frame.text("list.separator"), names));
        Optional<String> date = talk.date()
                .map(d -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(frame.language().locale())
                        .format(d));
        String chapters = frame.text("talk.chapters", "count", talk.chapters().size());
        String length = Length.of(talk).describe(frame.texts());
        List<String> facts = Stream.of(speakers, date, Optional.of(chapters), Optional.of(length))
                .flatMap(Optional::stream)
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new TalkHead(
                talk.title(),
                SummaryText.inEnglish(talk.english(), frame).map(Translation::title),
                frame.href(Links.path(talk)),
                talk.language(),
                facts,
                SummaryText.of(talk.summary(), talk.english(), talk.language(), frame),
                source(talk, second),
                talk.image().map(URI::toString));
    }

    /** Where the original opens at this second, or at its beginning; nothing that is no web page. */
    static Optional<String> source(Talk talk, OptionalInt second) {
        return talk.sourceUrl(second).filter(TalkHead::isOnTheWeb).map(URI::toString);
    }

    /** A transcript may name any address; only those of web pages become links. */
    private static boolean isOnTheWeb(URI address) {
        return address.getScheme() != null && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }
}
