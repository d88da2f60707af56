package talkbot.web.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import talkbot.core.answer.WordSuggestions.Offer;
import talkbot.web.page.Frame;
import talkbot.web.page.Pages;
import talkbot.web.visit.Gate;

/**
 * What the chat offers while somebody types, for the page's script. Posted like a question, so that what is typed stands
 * in no address and in no log of one. Safe for use by many threads.
 */
public final class Typing {

    /** Nobody types on for so long and looks at what is offered. In UTF-16 code units. */
    private static final int LONGEST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Answers answers;
    private final Pages pages;
    private final Gate gate;

    /**
     * Makes the offers.
     *
     * @param answers who knows what to offer
     * @param pages for the visitor's language
     * @param gate who may ask
     */
    public Typing(Answers answers, Pages pages, Gate gate) {
        this.answers = answers;
        this.pages = pages;
        this.gate = gate;
    }

    private record Row(String kind, String label, String text, String value) {}

    /**
     * {@code POST /chat/suggest}: what somebody may be about to ask who has typed {@code text}, as JSON, the best first:
     * what kind it is, that kind's name in the visitor's language, what to show, and what is then in the box.
     */
    public void offer(Context ctx) {
        gate.requireOwnForm(ctx);
        String typed = Optional.ofNullable(ctx.formParam("text")).orElse("");
        List<Offer> offers =
                typed.length() > LONGEST ? List.of() : answers.offers().apply(typed);
        Frame frame = pages.frame(ctx, "", Frame.Place.CHAT);
        try {
            String rows = JSON.writeValueAsString(
                    offers.stream().map(offer -> row(offer, frame)).toList());
            ctx.contentType("application/json")
                    .header("Cache-Control", "no-store")
                    .result(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(Offer offer, Frame frame) {
        String kind = offer.kind().name().toLowerCase(Locale.ROOT);
        return new Row(kind, frame.text("chat.offer." + kind), offer.text(), offer.value());
    }
}
