package talkbot.slack.event;

import static java.util.Optional.ofNullable;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import talkbot.core.form.Filled;
import talkbot.core.request.Way;
import talkbot.slack.message.SlackForm;

/** Commands, buttons, shortcuts and forms, as requests. What is not the bot's own to answer becomes nothing. */
public final class Interactions {

    /** The shortcut in a message's menu that adds its files to the talks. */
    public static final String ADD = "add_to_talks";

    /** The shortcut in a message's menu that finds its words in the talks. */
    public static final String FIND = "find_in_talks";

    private Interactions() {}

    /**
     * Somebody types into a field of a form.
     *
     * @param kept what was kept with the form
     * @param team the workspace
     */
    public record Typed(Kept kept, String team, String field, String words) {}

    /** A slash command; Slack has none in threads. */
    public static Incoming slash(SlashCommandPayload payload, Identity self) {
        Origin origin = Origin.at(payload.getChannelId(), payload.getUserId())
                .by(ofNullable(payload.getTriggerId()), ofNullable(payload.getResponseUrl()));
        return new Incoming.Asked(
                Deed.of("slash", origin.once(), origin, ofNullable(payload.getUserName()), self),
                Way.SLASH,
                SlackText.words(ofNullable(payload.getText()), self));
    }

    /**
     * A pressed button. One that only its presser sees is pressed as a slash command is given; one in a direct
     * conversation as a direct message; any other is public, and its answers stand in the thread of its message.
     */
    public static Optional<Incoming> press(BlockActionPayload payload, Identity self) {
        BlockActionPayload.Container container = payload.getContainer();
        String button = payload.getActions().get(0).getValue();
        if (button == null) {
            return Optional.empty();
        }
        Optional<String> trigger = ofNullable(payload.getTriggerId());
        Optional<String> name = ofNullable(payload.getUser().getName());
        String user = payload.getUser().getId();
        View view = payload.getView();
        if (view != null) {
            return kept(view).map(kept -> {
                Origin origin = kept.origin(user, trigger);
                return new Incoming.InView(
                        Deed.of("view", origin.once(), origin, name, self),
                        button,
                        view.getId(),
                        view.getType().equals("home"));
            });
        }
        if (container.getChannelId() == null) {
            return Optional.empty();
        }
        Origin origin = Origin.at(container.getChannelId(), user).by(trigger, ofNullable(payload.getResponseUrl()));
        Way way = container.isEphemeral() ? Way.SLASH : origin.direct() ? Way.DIRECT : Way.MENTION;
        Origin there = ofNullable(container.getMessageTs())
                .filter(ts -> way == Way.MENTION && container.getThreadTs() == null)
                .map(origin::beginning)
                .orElseGet(() -> origin.in(ofNullable(container.getThreadTs())));
        return Optional.of(new Incoming.Pressed(Deed.of("press", there.once(), there, name, self), way, button));
    }

    /** Words that are being typed. */
    public static Optional<Typed> typed(BlockSuggestionPayload payload, Identity self) {
        return ofNullable(payload.getView())
                .flatMap(Interactions::kept)
                .map(kept -> new Typed(
                        kept,
                        self.team(),
                        payload.getActionId(),
                        ofNullable(payload.getValue()).orElse("")));
    }

    /** The words of a message, to be found in the talks; the answer is for whoever chose it, in the message's thread. */
    public static Optional<Incoming> sought(MessageShortcutPayload payload, Identity self) {
        String words = SlackText.words(ofNullable(payload.getMessage().getText()), self);
        return chosen("find", payload, self, ofNullable(payload.getMessage().getThreadTs()))
                .map(deed -> new Incoming.Sought(deed, words));
    }

    /** The files of a message, given by the shortcut in its menu. The answer is for whoever chose it. */
    public static Optional<Incoming> shortcut(MessageShortcutPayload payload, Identity self) {
        List<File> files = ofNullable(payload.getMessage().getFiles()).orElse(List.of());
        return chosen("shortcut", payload, self, Optional.empty()).map(deed -> new Incoming.Given(deed, ids(files)));
    }

    /** A form that was sent; it is answered where it was asked for, which {@link Kept} tells. */
    public static Optional<Incoming.Filled> submitted(ViewSubmissionPayload payload, Identity self) {
        View view = payload.getView();
        return kept(view)
                .map(kept -> new Incoming.Filled(sent("form", kept, payload, self), kept.form(), filled(view)));
    }

    /** A file that was given in a form. */
    public static Optional<Incoming> given(ViewSubmissionPayload payload, Identity self) {
        View view = payload.getView();
        List<File> files = ofNullable(view.getState().getValues().get(SlackForm.FILE))
                .map(fields -> fields.get(SlackForm.FILE))
                .map(ViewState.Value::getFiles)
                .orElse(List.of());
        return kept(view).map(kept -> new Incoming.Given(sent("file", kept, payload, self), ids(files)));
    }

    private static Optional<Kept> kept(View view) {
        return Kept.read(ofNullable(view.getPrivateMetadata()).orElse(""));
    }

    private static Deed sent(String kind, Kept kept, ViewSubmissionPayload payload, Identity self) {
        Origin origin = kept.origin(payload.getUser().getId(), ofNullable(payload.getTriggerId()));
        Optional<String> name = ofNullable(payload.getUser().getName());
        return Deed.of(kind, payload.getView().getId(), origin, name, self);
    }

    private static Optional<Deed> chosen(
            String kind, MessageShortcutPayload payload, Identity self, Optional<String> thread) {
        return ofNullable(payload.getChannel()).map(channel -> {
            Origin origin = Origin.at(channel.getId(), payload.getUser().getId())
                    .in(thread)
                    .by(ofNullable(payload.getTriggerId()), ofNullable(payload.getResponseUrl()));
            Optional<String> name = ofNullable(payload.getUser().getName());
            return Deed.of(kind, origin.once(), origin, name, self);
        });
    }

    private static List<String> ids(List<File> files) {
        return files.stream().map(File::getId).filter(Objects::nonNull).toList();
    }

    private static Filled filled(View view) {
        Map<String, List<String>> values = new HashMap<>();
        view.getState()
                .getValues()
                .values()
                .forEach(fields -> fields.forEach((name, value) -> {
                    if (value.getSelectedOptions() != null) {
                        values.put(
                                name,
                                value.getSelectedOptions().stream()
                                        .map(SelectedOption::getValue)
                                        .toList());
                    } else {
                        ofNullable(value.getSelectedOption())
                                .map(SelectedOption::getValue)
                                .or(() -> ofNullable(value.getValue()))
                                .or(() -> ofNullable(value.getSelectedTime()))
                                .or(() -> ofNullable(value.getSelectedConversation()))
                                .ifPresent(words -> values.put(name, List.of(words)));
                    }
                }));
        return new Filled(values);
    }
}
