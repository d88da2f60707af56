package talkbot.index;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What was read from one transcript. Immutable.
 *
 * @param id names the talk in addresses and commands; depends on its own file or sidecar only, so that it stays the
 *     same when other files come and go; letters, digits, hyphens and dots
 * @param source the transcript's path below the transcripts folder, with {@code /}
 * @param title what people call it; never a file name or hash
 * @param summary the source's own abstract, or sentences that say most of what its chapters say
 * @param speakers who speaks, as far as the source or its sidecar says
 * @param date when it was held, where known
 * @param language ISO 639-1 code of the language that it is mostly in
 * @param sourceUrl where the original stands on the web, where known
 * @param image the https address of a picture that stands for the talk, where there is one
 * @param audience who may see it
 * @param characters the number of characters (code points, white space left out) of its body
 * @param opening the text before the first chapter (the abstract), searchable like all other text
 * @param chapters its chapters in order, at least one
 * @param english title and summary for those who do not read its language, where a model made them
 */
public record Talk(
        String id,
        String source,
        String title,
        Summary summary,
        List<String> speakers,
        Optional<LocalDate> date,
        String language,
        Optional<URI> sourceUrl,
        Optional<URI> image,
        Audience audience,
        int characters,
        List<Passage> opening,
        List<Chapter> chapters,
        Optional<Translation> english) {

    /** Keeps copies of the lists. */
    public Talk {
        speakers = List.copyOf(speakers);
        opening = List.copyOf(opening);
        chapters = List.copyOf(chapters);
    }

    /** A talk without a picture, for everybody. */
    public Talk(
            String id,
            String source,
            String title,
            Summary summary,
            List<String> speakers,
            Optional<LocalDate> date,
            String language,
            Optional<URI> sourceUrl,
            int characters,
            List<Passage> opening,
            List<Chapter> chapters) {
        this(
                id,
                source,
                title,
                summary,
                speakers,
                date,
                language,
                sourceUrl,
                Optional.empty(),
                Audience.EVERYBODY,
                characters,
                opening,
                chapters,
                Optional.empty());
    }

    /** The same talk with its parts told in other lines of the source. */
    public Talk with(List<Passage> otherOpening, Summary other, List<Chapter> otherChapters) {
        return with(otherOpening, other, otherChapters, english);
    }

    /** The same talk with other summaries and translations: its own, and those of its chapters. */
    public Talk with(Summary other, List<Chapter> summarized, Optional<Translation> inEnglish) {
        return with(opening, other, summarized, inEnglish);
    }

    private Talk with(
            List<Passage> otherOpening, Summary other, List<Chapter> otherChapters, Optional<Translation> inEnglish) {
        return new Talk(
                id,
                source,
                title,
                other,
                speakers,
                date,
                language,
                sourceUrl,
                image,
                audience,
                characters,
                otherOpening,
                otherChapters,
                inEnglish);
    }

    /** Where the original stands on the web, at this second of it where one is given and the address can say it. */
    public Optional<URI> sourceUrl(OptionalInt second) {
        return second.isPresent() ? sourceUrl.map(url -> TimedAddress.at(url, second.getAsInt())) : sourceUrl;
    }

    /** The chapter of this number, if the talk has it. */
    public Optional<Chapter> chapter(int number) {
        return number >= 1 && number <= chapters.size() ? Optional.of(chapters.get(number - 1)) : Optional.empty();
    }

    /** Every passage in reading order, the opening first. */
    public Stream<Passage> passages() {
        return Stream.concat(opening.stream(), chapters.stream().flatMap(c -> c.passages().stream()));
    }
}
