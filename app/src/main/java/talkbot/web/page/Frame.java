package talkbot.web.page;

import java.util.List;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.web.visit.LanguageSwitch;

/**
 * What stands around every page: its title, its language, the ways to other pages.
 *
 * @param site what all pages share
 * @param language the language of the page's own words
 * @param title the page's title, without the site's name; empty on the first page
 * @param place which of the site's parts the page belongs to
 * @param query what stands behind the question mark of the page's address, encoded; mostly empty
 */
public record Frame(Site site, Language language, String title, Place place, String query) {

    /** A part of the site. */
    public enum Place {
        /** The list of all talks. */
        TALKS,
        /** A talk or chapter. */
        READING,
        /** The chat. */
        CHAT,
        /** None of them: something is missing or went wrong. */
        NOWHERE
    }

    /** The same frame with another title. */
    public Frame titled(String other) {
        return new Frame(site, language, other, place, query);
    }

    /** A text in the page's language, word for word. */
    public String text(String key) {
        return texts().get(key);
    }

    /** A text in the page's language with its arguments filled in: names and values in turn. */
    public String text(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** An address within the site, for a path that begins with a slash. */
    public String href(String path) {
        return site.prefix() + path;
    }

    /** The whole address of a path that {@link #href} made, for those to whom it is sent. */
    public String shared(String href) {
        return site.base() + href.substring(site.prefix().length());
    }

    /** The whole address of the picture that stands for a page; empty once it is known that there are none. */
    public String picture(String href) {
        return site.pictures().missing() ? "" : shared(href) + Links.PICTURE;
    }

    /** The address of a file that pages load. */
    public String asset(String name) {
        return site.prefix() + site.assets().path(name);
    }

    /** What a browser shows as the page's name. */
    public String windowTitle() {
        return title.isEmpty() ? text("site.name") : title + " – " + text("site.name");
    }

    /** Whether the chat is served. */
    public boolean chat() {
        return site.chat();
    }

    /** The languages to choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The address of the same page in another language. */
    public String in(Language other) {
        return "?" + LanguageSwitch.PARAMETER + "=" + other.code() + (query.isEmpty() ? "" : "&" + query);
    }

    /** The texts in the page's language. */
    public Messages texts() {
        return site.texts().apply(language);
    }
}
