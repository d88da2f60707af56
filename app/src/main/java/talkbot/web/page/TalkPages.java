package talkbot.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.web.page.Frame.Place;

/**
 * The pages that links lead to: all talks, a talk, a chapter. An address that was given out once leads to its words as
 * long as they stand in any talk. Safe for use by many threads.
 */
public final class TalkPages {

    private final TalkSource source;
    private final Pages pages;

    /** Pages of the newest talks. */
    public TalkPages(TalkSource source, Pages pages) {
        this.source = source;
        this.pages = pages;
    }

    /** {@code /}: all talks. */
    public void home(Context ctx) {
        pages.send(ctx, "home.jte", HomePage.of(source, pages.frame(ctx, "", Place.TALKS)));
    }

    /** {@code /talks/TALK}: a talk with its chapters, and where the words of {@code q} stand in it. */
    public void talk(Context ctx) {
        String id = ctx.pathParam("talk");
        Optional<Talk> found = source.library().talk(id);
        if (found.isEmpty()) {
            pages.sendNotice(ctx, HttpStatus.NOT_FOUND, "gone.talk", List.of());
            return;
        }
        Talk talk = found.get();
        if (!talk.id().equals(id)) {
            redirect(ctx, Links.path(talk), Sought.words(ctx));
            return;
        }
        sendTalk(ctx, talk);
    }

    private void sendTalk(Context ctx, Talk talk) {
        Sought sought = Sought.of(talk, Sought.words(ctx), source);
        pages.send(ctx, "talk.jte", TalkPage.of(talk, sought, pages.frame(ctx, talk.title(), Place.READING)));
    }

    /** {@code /talks/TALK/ANCHOR}: the chapter, or the opening, in which a passage stands, the words of {@code q} marked. */
    public void passage(Context ctx) {
        String id = ctx.pathParam("talk");
        String anchor = ctx.pathParam("anchor");
        Library now = source.library();
        Optional<Library.Spot> found = now.locate(id, anchor);
        if (found.isEmpty()) {
            sendGone(ctx, now.talk(id));
            return;
        }
        Library.Spot spot = found.get();
        Talk talk = spot.talk();
        if (!talk.id().equals(id) || !spotAnchor(spot).equals(anchor)) {
            redirect(ctx, Links.path(talk) + "/" + spotAnchor(spot) + "#" + spotAnchor(spot), Sought.words(ctx));
        } else if (spot.chapter().isEmpty()) {
            // What is said before the first chapter stands on the talk's own page.
            sendTalk(ctx, talk);
        } else {
            Frame frame = pages.frame(ctx, spot.chapter().get().title() + " – " + talk.title(), Place.READING);
            Sought sought = Sought.of(talk, Sought.words(ctx), source);
            pages.send(ctx, "chapter.jte", ChapterPage.of(talk, spot.chapter().get(), sought, frame));
        }
    }

    private void sendGone(Context ctx, Optional<Talk> talk) {
        if (talk.isEmpty()) {
            pages.sendNotice(ctx, HttpStatus.NOT_FOUND, "gone.talk", List.of());
            return;
        }
        Frame frame = pages.frame(ctx, "", Place.NOWHERE);
        NoticePage.Way way = new NoticePage.Way(
                frame.text("gone.passage.way", "talk", talk.get().title()), frame.href(Links.path(talk.get())));
        pages.sendNotice(
                ctx,
                HttpStatus.NOT_FOUND,
                "gone.passage",
                List.of(way),
                "talk",
                talk.get().title());
    }

    private static String spotAnchor(Library.Spot spot) {
        return spot.passage()
                .map(p -> p.anchor())
                .orElseGet(() -> spot.chapter().orElseThrow().anchor());
    }

    private void redirect(Context ctx, String path, String words) {
        ctx.redirect(pages.site().prefix() + Links.searched(path, words), HttpStatus.FOUND);
    }
}
