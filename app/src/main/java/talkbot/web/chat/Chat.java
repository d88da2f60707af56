package talkbot.web.chat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import talkbot.core.command.Command;
import talkbot.core.command.CommandCodec;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.web.page.Frame;
import talkbot.web.page.Frame.Place;
import talkbot.web.page.Pages;
import talkbot.web.page.TalkSource;
import talkbot.web.visit.Gate;
import talkbot.web.visit.Visitor;
import talkbot.web.visit.VisitorId;

/**
 * The bot in a browser. A form posts words or a button's command; the answer is a page, or just the exchange where the
 * page's script asks for no more by the header {@code X-Fragment}. Nothing is remembered between requests. Safe for use
 * by many threads.
 */
public final class Chat {

    /** How long a question may be, in UTF-16 code units: far more than any question, far less than a document. */
    static final int LIMIT = 2000;

    private static final String FRAGMENT = "X-Fragment";
    private static final int LONGEST_LABEL = 200;

    private final TalkSource source;
    private final Answers answers;
    private final Pages pages;
    private final Gate gate;
    private final MeterRegistry meters;

    /**
     * Makes a chat.
     *
     * @param source the talks, for examples of questions
     * @param answers who answers
     * @param pages how pages are sent
     * @param gate who may ask
     * @param meters where requests are counted
     */
    public Chat(TalkSource source, Answers answers, Pages pages, Gate gate, MeterRegistry meters) {
        this.source = source;
        this.answers = answers;
        this.pages = pages;
        this.gate = gate;
        this.meters = meters;
    }

    /** {@code GET /chat}: the empty chat, or the answer to {@code q} where a page of ours or the visitor's hand asks. */
    public void show(Context ctx) {
        if (!gate.admits(ctx)) {
            pages.sendNotice(ctx, HttpStatus.FORBIDDEN, "chat.host", List.of());
            return;
        }
        Frame frame = frame(ctx);
        String question = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        boolean answer = !question.isEmpty() && gate.isOwn(ctx);
        sendPage(ctx, frame, answer ? Optional.of(answerWords(ctx, frame, question)) : Optional.empty(), question);
    }

    /** {@code POST /chat}: the answer to {@code text}, or to the button whose command is {@code command}. */
    public void ask(Context ctx) {
        gate.requireOwnForm(ctx);
        Frame frame = frame(ctx);
        Optional<String> command = Optional.ofNullable(ctx.formParam("command"));
        String text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
        if (command.isEmpty() && text.isEmpty()) {
            sendPage(ctx, frame, Optional.empty(), "");
            return;
        }
        Exchange exchange =
                command.isPresent() ? answerPress(ctx, frame, command.get()) : answerWords(ctx, frame, text);
        if (ctx.header(FRAGMENT) != null) {
            ctx.header(FRAGMENT, "1");
            pages.sendOnce(ctx, HttpStatus.OK, "exchange.jte", exchange);
        } else {
            sendPage(ctx, frame, Optional.of(exchange), "");
        }
    }

    private Exchange answerWords(Context ctx, Frame frame, String text) {
        if (text.length() > LIMIT) {
            count("too_long");
            return Exchange.refused(
                    frame, text.substring(0, LONGEST_LABEL) + "…", frame.text("chat.too_long", "limit", LIMIT));
        }
        source.library();
        count(answers.meaning().apply(text));
        Visitor visitor = Visitor.of(ctx);
        String id = VisitorId.of(ctx);
        Request request = new Request(
                Way.LOCAL, person(id), conversation(id), text, visitor.chosen().or(visitor::offered));
        return Exchange.answered(frame, text, answers.toWords().apply(request).reply());
    }

    private Exchange answerPress(Context ctx, Frame frame, String encoded) {
        String label = Optional.ofNullable(ctx.formParam("label")).orElse("").strip();
        String asked = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        Command command;
        try {
            command = CommandCodec.decode(encoded);
        } catch (IllegalArgumentException e) {
            count("unknown");
            return Exchange.refused(frame, asked, frame.text("chat.stale"));
        }
        count(command);
        String id = VisitorId.of(ctx);
        Press press = new Press(
                Way.LOCAL,
                person(id),
                conversation(id),
                command,
                Optional.of(frame.language()),
                Optional.of(frame.language()));
        return Exchange.answered(frame, asked, answers.toPress().apply(press).reply());
    }

    /** Each browser is somebody of its own: what one spoke of is no other's business. */
    private static Person person(String id) {
        return new Person("local", "", id, Optional.empty());
    }

    private static Conversation conversation(String id) {
        return new Conversation("local", "", id, Optional.empty());
    }

    private void sendPage(Context ctx, Frame frame, Optional<Exchange> exchange, String question) {
        List<String> examples = exchange.isPresent() ? List.of() : Examples.of(source.library(), frame.texts());
        String draft = exchange.isPresent() ? "" : question;
        pages.sendOnce(ctx, HttpStatus.OK, "chat.jte", new ChatPage(frame, exchange, examples, draft, LIMIT));
    }

    private Frame frame(Context ctx) {
        Frame untitled = pages.frame(ctx, "", Place.CHAT);
        return untitled.titled(untitled.text("nav.chat"));
    }

    private void count(Command command) {
        count(command.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private void count(String command) {
        meters.counter("talkbot.chat.requests", "command", command).increment();
    }
}
