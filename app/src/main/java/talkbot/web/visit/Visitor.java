package talkbot.web.visit;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import talkbot.core.message.Language;

/**
 * Who asks for a page, as far as its language goes.
 *
 * @param chosen the language of the switch at the head of the page, if it was used
 * @param offered the language that the browser says, if it says
 */
public record Visitor(Optional<Language> chosen, Optional<Language> offered) {

    /** The visitor of a request. */
    public static Visitor of(Context ctx) {
        return new Visitor(
                Optional.ofNullable(ctx.cookie(LanguageSwitch.COOKIE)).flatMap(Language::ofTag),
                Optional.ofNullable(ctx.header("Accept-Language")).flatMap(Visitor::preferred));
    }

    /** The language of the page: the visitor's choice, else the browser's word, else Japanese. */
    public Language language() {
        return chosen.or(() -> offered).orElse(Language.JAPANESE);
    }

    /** The best of an Accept-Language header; English for somebody who reads none of ours. */
    static Optional<Language> preferred(String header) {
        List<String> tags;
        try {
            tags = LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange)
                    .filter(tag -> !tag.startsWith("*"))
                    .toList();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return tags.stream()
                .flatMap(tag -> Language.ofTag(tag).stream())
                .findFirst()
                .or(() -> tags.isEmpty() ? Optional.empty() : Optional.of(Language.ENGLISH));
    }
}
