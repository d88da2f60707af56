package talkbot.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.message.Language;
import talkbot.web.visit.Visitor;

/** Turns what a page shows into HTML and sends it. Templates escape every word. Safe for use by many threads. */
public final class Pages {

    /** Where the templates' classes are; the build names the same package. */
    private static final String PACKAGE = "talkbot.web.templates";

    private static final String HTML = "text/html; charset=utf-8";

    /** A longer query of an address, in characters as sent, is not carried to the same page in another language. */
    private static final int LONGEST_QUERY = 2000;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    private final Site site;

    /** Pages of a site. */
    public Pages(Site site) {
        this.site = site;
    }

    /** What all pages share. */
    public Site site() {
        return site;
    }

    /** The frame of a page for the visitor of a request. */
    public Frame frame(Context ctx, String title, Frame.Place place) {
        Language language = Visitor.of(ctx).language();
        String query = Optional.ofNullable(ctx.queryString())
                .filter(asked -> asked.length() <= LONGEST_QUERY)
                .orElse("");
        return new Frame(site, language, title, place, query);
    }

    /** Sends a page that stays the same until the talks change, so that a browser need not load it again. */
    public void send(Context ctx, String template, Object page) {
        String html = html(template, page);
        ctx.contentType(HTML).header("ETag", ETags.of(html)).result(html);
    }

    /** Sends a page that is of this moment only. */
    public void sendOnce(Context ctx, HttpStatus status, String template, Object page) {
        ctx.status(status).contentType(HTML).result(html(template, page));
    }

    /**
     * Sends a few kind words: {@code KEY.title}, {@code KEY.text} and the ways out.
     *
     * @param ways where to go from here, beside the list of all talks
     * @param arguments what the text needs: names and values in turn
     */
    public void sendNotice(Context ctx, HttpStatus status, String key, List<NoticePage.Way> ways, Object... arguments) {
        Frame untitled = frame(ctx, "", Frame.Place.NOWHERE);
        String heading = untitled.text(key + ".title");
        Frame frame = untitled.titled(heading);
        List<NoticePage.Way> all = new ArrayList<>(ways);
        all.add(new NoticePage.Way(frame.text("nav.all"), frame.href("/")));
        sendOnce(
                ctx,
                status,
                "notice.jte",
                new NoticePage(frame, heading, List.of(frame.text(key + ".text", arguments)), List.copyOf(all)));
    }

    /** The same, with a way to begin again at one of our addresses, if there is one. */
    public void sendNotice(Context ctx, HttpStatus status, String key, Optional<String> again) {
        Frame frame = frame(ctx, "", Frame.Place.NOWHERE);
        List<NoticePage.Way> ways = again.stream()
                .map(path -> new NoticePage.Way(frame.text("notice.again"), frame.href(path)))
                .toList();
        sendNotice(ctx, status, key, ways);
    }

    private String html(String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template, page, output);
        return output.toString();
    }
}
