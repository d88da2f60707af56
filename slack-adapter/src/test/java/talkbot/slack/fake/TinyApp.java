package talkbot.slack.fake;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.request.chat.ChatUnfurlRequest;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.socket_mode.SocketModeClient;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The smallest app that uses each thing once, made with the real library: what the fake is tried with. */
public final class TinyApp implements AutoCloseable {

    private final App app;
    private final SocketModeApp socketMode;

    private TinyApp(App app, SocketModeApp socketMode) {
        this.app = app;
        this.socketMode = socketMode;
    }

    /** Connects it. */
    public static TinyApp connect(FakeSlack slack) throws Exception {
        App app = app(slack);
        SocketModeApp socketMode = new SocketModeApp(slack.appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        socketMode.startAsync();
        return new TinyApp(app, socketMode);
    }

    /** The app without a socket, for HTTP mode. */
    static App app(FakeSlack slack) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .signingSecret(slack.signingSecret())
                .build());
        app.command("/talk", (request, context) -> {
            switch (request.getPayload().getText()) {
                case "form" ->
                    context.client()
                            .viewsOpen(open ->
                                    open.triggerId(context.getTriggerId()).view(form()));
                case "menu" -> context.respond(answer -> answer.text("a menu").blocks(withMenu()));
                case "quick" -> {
                    return context.ack("quick answer");
                }
                default -> {
                    context.respond(answer -> answer.text(
                                    "heard " + request.getPayload().getText())
                            .blocks(withButton("heard " + request.getPayload().getText())));
                }
            }
            return context.ack();
        });
        app.event(AppMentionEvent.class, (event, context) -> {
            context.say(say -> say.channel(event.getEvent().getChannel())
                    .text("in a thread")
                    .threadTs(event.getEvent().getTs()));
            return context.ack();
        });
        app.event(MessageEvent.class, (event, context) -> {
            context.say("you said " + event.getEvent().getText());
            return context.ack();
        });
        app.blockAction("again", (request, context) -> {
            if (request.getPayload().getContainer().getType().equals("view")) {
                return context.ack();
            }
            context.respond(answer -> answer.replaceOriginal(true)
                    .text("pressed " + request.getPayload().getActions().get(0).getValue()));
            return context.ack();
        });
        app.blockSuggestion(
                "find",
                (request, context) -> context.ack(answer -> answer.options(List.of(Option.builder()
                        .text(plainText(request.getPayload().getValue() + "!"))
                        .value("v1")
                        .build()))));
        app.blockAction("find", (request, context) -> {
            context.respond("chose "
                    + request.getPayload()
                            .getActions()
                            .get(0)
                            .getSelectedOption()
                            .getValue());
            return context.ack();
        });
        app.messageShortcut("cite", (request, context) -> {
            context.respond("cited " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.event(LinkSharedEvent.class, (event, context) -> {
            LinkSharedEvent shared = event.getEvent();
            ChatUnfurlRequest.UnfurlDetail detail = new ChatUnfurlRequest.UnfurlDetail();
            detail.setBlocks(asBlocks(section(section -> section.text(plainText("a preview")))));
            Map<String, ChatUnfurlRequest.UnfurlDetail> unfurls =
                    Map.of(shared.getLinks().get(0).getUrl(), detail);
            context.client()
                    .chatUnfurl(unfurl -> unfurl.channel(shared.getChannel())
                            .ts(shared.getMessageTs())
                            .unfurls(unfurls));
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            context.client()
                    .viewsPublish(publish -> publish.userId(event.getEvent().getUser())
                            .view(view(home -> home.type("home")
                                    .blocks(withButton(
                                            "at home " + event.getEvent().getTab())))));
            return context.ack();
        });
        app.viewClosed("form", (request, context) -> context.ack());
        app.viewSubmission("form", (request, context) -> {
            String name = Objects.requireNonNull(request.getPayload()
                            .getView()
                            .getState()
                            .getValues()
                            .getOrDefault("name", Map.of())
                            .get("value"))
                    .getValue();
            return name.isBlank() ? context.ackWithErrors(Map.of("name", "say a name")) : context.ack();
        });
        return app;
    }

    /** The app behind an address, as in HTTP mode. */
    static Javalin serve(FakeSlack slack) {
        App app = app(slack);
        app.start();
        SlackRequestParser parser = new SlackRequestParser(app.config());
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post("/slack/events", ctx -> {
                        Map<String, List<String>> headers = new HashMap<>();
                        ctx.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
                        Response answer = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                                .requestUri(ctx.path())
                                .requestBody(ctx.body())
                                .headers(new RequestHeaders(headers))
                                .build()));
                        ctx.status(answer.getStatusCode());
                        Optional.ofNullable(answer.getContentType()).ifPresent(ctx::contentType);
                        Optional.ofNullable(answer.getBody()).ifPresent(ctx::result);
                    });
                })
                .start(0);
    }

    @Override
    public void close() {
        try {
            socketMode.getClient().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app.stop();
    }

    private static List<LayoutBlock> withButton(String text) {
        return asBlocks(
                section(section -> section.text(plainText(text))),
                actions(row -> row.elements(asElements(button(again ->
                        again.actionId("again").text(plainText("Again")).value("42"))))));
    }

    private static List<LayoutBlock> withMenu() {
        return asBlocks(actions(row -> row.elements(asElements(
                externalSelect(menu -> menu.actionId("find").minQueryLength(2).placeholder(plainText("Find")))))));
    }

    private static View form() {
        return view(form -> form.type("modal")
                .callbackId("form")
                .notifyOnClose(true)
                .title(viewTitle(title -> title.type("plain_text").text("Form")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Go")))
                .close(viewClose(close -> close.type("plain_text").text("Cancel")))
                .blocks(asBlocks(input(name -> name.blockId("name")
                        .label(plainText("Name"))
                        .element(plainTextInput(value -> value.actionId("value")))))));
    }
}
