package talkbot.slack.event;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.File;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import talkbot.core.form.Filled;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.slack.message.SlackForm;

/** Slack's payloads as requests. What is not for the bot, or is its own, becomes nothing. */
public final class Events {

    /** The platform's name in conversations and persons. */
    public static final String PLATFORM = "slack";

    /** The shortcut in a message's menu that adds its files to the talks. */
    public static final String ADD = "add_to_talks";

    /** The shortcut in a message's menu that finds its words in the talks. */
    public static final String FIND = "find_in_talks";

    /** Where a link stands that is not sent yet. */
    public static final String COMPOSER = "composer";

    private Events() {}

    /** A slash command; Slack has none in threads. */
    public static Incoming slash(SlashCommandPayload payload, Identity self) {
        Origin origin = new Origin(
                payload.getChannelId(),
                Optional.empty(),
                payload.getUserId(),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()));
        Optional<String> name = Optional.ofNullable(payload.getUserName());
        String words = words(Optional.ofNullable(payload.getText()), self);
        return new Incoming.Asked(
                key("slash", self, origin, once(origin)),
                origin,
                new Request(
                        Way.SLASH, person(origin, name, self), conversation(origin, self), words, Optional.empty()));
    }

    /** A mention of the bot; answered in its thread, which it begins where it stands in none. */
    public static Optional<Incoming> mention(AppMentionEvent event, Identity self) {
        return said(
                Way.MENTION,
                new Origin(
                        event.getChannel(),
                        Optional.ofNullable(event.getThreadTs()).or(() -> Optional.of(event.getTs())),
                        author(Optional.ofNullable(event.getUser()), event.getBotId() != null),
                        Optional.empty(),
                        Optional.empty()),
                event.getTs(),
                words(Optional.ofNullable(event.getText()), self),
                self);
    }

    /** A message without subtype; nothing unless it is a direct message to the bot. */
    public static Optional<Incoming> direct(MessageEvent event, Identity self) {
        Origin origin = new Origin(
                event.getChannel(),
                Optional.ofNullable(event.getThreadTs()),
                author(Optional.ofNullable(event.getUser()), event.getBotId() != null),
                Optional.empty(),
                Optional.empty());
        String words = words(Optional.ofNullable(event.getText()), self);
        return origin.direct() ? said(Way.DIRECT, origin, event.getTs(), words, self) : Optional.empty();
    }

    /**
     * A pressed button. One that only its presser sees is pressed as a slash command is given; one in a direct
     * conversation as a direct message; any other is public, and its answers stand in the thread of its message.
     */
    public static Optional<Incoming> press(BlockActionPayload payload, Identity self) {
        BlockActionPayload.Container container = payload.getContainer();
        BlockActionPayload.Action action = payload.getActions().get(0);
        if (action.getValue() == null) {
            return Optional.empty();
        }
        if (payload.getView() != null) {
            return inView(payload, payload.getView(), action.getValue(), self);
        }
        if (container.getChannelId() == null) {
            return Optional.empty();
        }
        boolean direct = Origin.isDirect(container.getChannelId());
        Way way = container.isEphemeral() ? Way.SLASH : direct ? Way.DIRECT : Way.MENTION;
        Optional<String> thread = Optional.ofNullable(container.getThreadTs())
                .or(() -> Optional.ofNullable(container.getMessageTs()).filter(ts -> way == Way.MENTION));
        Origin origin = new Origin(
                container.getChannelId(),
                thread,
                payload.getUser().getId(),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()));
        return Optional.of(new Incoming.Pressed(
                key("press", self, origin, once(origin)),
                origin,
                way,
                person(origin, Optional.ofNullable(payload.getUser().getName()), self),
                conversation(origin, self),
                action.getValue()));
    }

    /** A button in a window or on the bot's own page; {@link Kept} tells to which conversation that belongs. */
    private static Optional<Incoming> inView(BlockActionPayload payload, View view, String button, Identity self) {
        return Kept.read(Optional.ofNullable(view.getPrivateMetadata()).orElse(""))
                .map(kept -> {
                    Origin origin = new Origin(
                            kept.channel(),
                            Optional.empty(),
                            payload.getUser().getId(),
                            Optional.ofNullable(payload.getTriggerId()),
                            kept.responseUrl());
                    Optional<String> name =
                            Optional.ofNullable(payload.getUser().getName());
                    return new Incoming.InView(
                            key("view", self, origin, once(origin)),
                            origin,
                            person(origin, name, self),
                            conversation(origin, self),
                            button,
                            view.getId(),
                            view.getType().equals("home"));
                });
    }

    /** The bot's own page was opened; nothing where it is the tab of messages. */
    public static Optional<Incoming> opened(AppHomeOpenedEvent event, Identity self) {
        if (!"home".equals(event.getTab())) {
            return Optional.empty();
        }
        Origin origin =
                new Origin(event.getChannel(), Optional.empty(), event.getUser(), Optional.empty(), Optional.empty());
        String at = Optional.ofNullable(event.getEventTs())
                .orElseGet(() -> UUID.randomUUID().toString());
        return Optional.of(new Incoming.Opened(
                key("home", self, origin, at),
                origin,
                person(origin, Optional.empty(), self),
                conversation(origin, self)));
    }

    /** Somebody types into a field of a form. */
    public static Optional<Prompter.Typed> typed(BlockSuggestionPayload payload, Identity self) {
        return Optional.ofNullable(payload.getView())
                .flatMap(view ->
                        Kept.read(Optional.ofNullable(view.getPrivateMetadata()).orElse("")))
                .map(kept -> new Prompter.Typed(
                        kept,
                        self.team(),
                        payload.getActionId(),
                        Optional.ofNullable(payload.getValue()).orElse("")));
    }

    /** The words of a message, to be found in the talks; the answer is for whoever chose it, in the message's thread. */
    public static Optional<Incoming> sought(MessageShortcutPayload payload, Identity self) {
        if (payload.getChannel() == null) {
            return Optional.empty();
        }
        Origin origin = new Origin(
                payload.getChannel().getId(),
                Optional.ofNullable(payload.getMessage().getThreadTs()),
                payload.getUser().getId(),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()));
        Optional<String> name = Optional.ofNullable(payload.getUser().getName());
        return Optional.of(new Incoming.Sought(
                key("find", self, origin, once(origin)),
                origin,
                person(origin, name, self),
                conversation(origin, self),
                words(Optional.ofNullable(payload.getMessage().getText()), self)));
    }

    /** A form that was sent; it is answered where it was asked for, which {@link Kept} tells. */
    public static Optional<Incoming.Filled> submitted(ViewSubmissionPayload payload, Identity self) {
        View view = payload.getView();
        return Kept.read(Optional.ofNullable(view.getPrivateMetadata()).orElse(""))
                .map(kept -> {
                    Origin origin = new Origin(
                            kept.channel(),
                            Optional.empty(),
                            payload.getUser().getId(),
                            Optional.ofNullable(payload.getTriggerId()),
                            kept.responseUrl());
                    return new Incoming.Filled(
                            key("form", self, origin, view.getId()),
                            origin,
                            person(origin, Optional.ofNullable(payload.getUser().getName()), self),
                            conversation(origin, self),
                            kept.form(),
                            filled(view));
                });
    }

    /** A file that was given in a form. */
    public static Optional<Incoming> given(ViewSubmissionPayload payload, Identity self) {
        View view = payload.getView();
        List<File> files = Optional.ofNullable(view.getState().getValues().get(SlackForm.FILE))
                .map(fields -> fields.get(SlackForm.FILE))
                .map(ViewState.Value::getFiles)
                .orElse(List.of());
        return Kept.read(Optional.ofNullable(view.getPrivateMetadata()).orElse(""))
                .map(kept -> {
                    Origin origin = new Origin(
                            kept.channel(),
                            Optional.empty(),
                            payload.getUser().getId(),
                            Optional.empty(),
                            kept.responseUrl());
                    Optional<String> name =
                            Optional.ofNullable(payload.getUser().getName());
                    return new Incoming.Given(
                            key("file", self, origin, view.getId()),
                            origin,
                            person(origin, name, self),
                            conversation(origin, self),
                            ids(files));
                });
    }

    /** The files of a message, given by the shortcut in its menu. The answer is for whoever chose it. */
    public static Optional<Incoming> shortcut(MessageShortcutPayload payload, Identity self) {
        if (payload.getChannel() == null) {
            return Optional.empty();
        }
        List<File> files = Optional.ofNullable(payload.getMessage().getFiles()).orElse(List.of());
        Origin origin = new Origin(
                payload.getChannel().getId(),
                Optional.empty(),
                payload.getUser().getId(),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()));
        Optional<String> name = Optional.ofNullable(payload.getUser().getName());
        return Optional.of(new Incoming.Given(
                key("shortcut", self, origin, once(origin)),
                origin,
                person(origin, name, self),
                conversation(origin, self),
                ids(files)));
    }

    private static List<String> ids(List<File> files) {
        return files.stream().map(File::getId).filter(Objects::nonNull).toList();
    }

    private static Filled filled(View view) {
        Map<String, List<String>> values = new HashMap<>();
        view.getState()
                .getValues()
                .forEach((block, fields) -> fields.forEach((name, value) -> {
                    if (value.getSelectedOptions() != null) {
                        values.put(
                                name,
                                value.getSelectedOptions().stream()
                                        .map(ViewState.SelectedOption::getValue)
                                        .toList());
                    } else if (value.getSelectedOption() != null) {
                        values.put(name, List.of(value.getSelectedOption().getValue()));
                    } else {
                        Optional.ofNullable(value.getValue())
                                .or(() -> Optional.ofNullable(value.getSelectedTime()))
                                .ifPresent(words -> values.put(name, List.of(words)));
                    }
                }));
        return new Filled(values);
    }

    /** Addresses in a message that somebody writes or wrote; nothing if the bot did. */
    public static Optional<Incoming> shared(LinkSharedEvent event, Identity self) {
        String user = Optional.ofNullable(event.getUser()).orElse("");
        if (user.isEmpty() || user.equals(self.user())) {
            return Optional.empty();
        }
        Origin origin = new Origin(event.getChannel(), Optional.empty(), user, Optional.empty(), Optional.empty());
        return Optional.of(new Incoming.Shared(
                key("link", self, origin, event.getMessageTs()),
                origin,
                person(origin, Optional.empty(), self),
                event.getMessageTs(),
                Optional.ofNullable(event.getUnfurlId()).filter(id -> COMPOSER.equals(event.getSource())),
                event.getLinks().stream().map(LinkSharedEvent.Link::getUrl).toList()));
    }

    /**
     * Words said in a conversation, but by no bot. The key is the message's own: an event may come again under another
     * id, and a mention also as a message.
     */
    private static Optional<Incoming> said(Way way, Origin origin, String ts, String words, Identity self) {
        if (origin.user().isEmpty() || origin.user().equals(self.user())) {
            return Optional.empty();
        }
        Request request = new Request(
                way, person(origin, Optional.empty(), self), conversation(origin, self), words, Optional.empty());
        return Optional.of(new Incoming.Asked(key("said", self, origin, ts), origin, request));
    }

    /** Who said something; nobody if it was a bot. */
    private static String author(Optional<String> user, boolean bot) {
        return user.filter(u -> !bot).orElse("");
    }

    /** What Slack gives out once for everything that somebody does. */
    private static String once(Origin origin) {
        return origin.trigger()
                .or(origin::responseUrl)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String words(Optional<String> text, Identity self) {
        return SlackText.words(text.orElse(""), self.user()).strip();
    }

    private static Person person(Origin origin, Optional<String> name, Identity self) {
        return new Person(PLATFORM, self.team(), origin.user(), name);
    }

    private static Conversation conversation(Origin origin, Identity self) {
        return new Conversation(PLATFORM, self.team(), origin.channel(), origin.thread());
    }

    private static String key(String kind, Identity self, Origin origin, String once) {
        return String.join(" ", kind, self.team(), origin.channel(), once);
    }
}
