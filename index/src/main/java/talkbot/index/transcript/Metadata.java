package talkbot.index.transcript;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import talkbot.index.Audience;

/**
 * What people wrote about a talk, in its front matter or its sidecar. Empty fields are unknown.
 *
 * @param id the name that the talk is to have
 * @param title its title
 * @param speakers who speaks, empty if unknown
 * @param date when it was held
 * @param language ISO 639 code
 * @param url where the original stands on the web
 * @param image the https address of a picture that stands for the talk
 * @param audience who may see it
 */
record Metadata(
        Optional<String> id,
        Optional<String> title,
        List<String> speakers,
        Optional<LocalDate> date,
        Optional<String> language,
        Optional<URI> url,
        Optional<URI> image,
        Optional<Audience> audience) {

    static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Metadata {
        speakers = List.copyOf(speakers);
    }

    /** These fields, and the other's where one is unknown here. */
    Metadata or(Metadata other) {
        return new Metadata(
                id.or(other::id),
                title.or(other::title),
                speakers.isEmpty() ? other.speakers : speakers,
                date.or(other::date),
                language.or(other::language),
                url.or(other::url),
                image.or(other::image),
                audience.or(other::audience));
    }
}
