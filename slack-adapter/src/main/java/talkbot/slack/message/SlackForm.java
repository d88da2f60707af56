package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Field;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Suggestions;
import talkbot.core.text.Words;

/** Writes a form as a modal of Slack; https://docs.slack.dev/surfaces/modals. */
public final class SlackForm {

    /** A form of fields. */
    public static final String FIELDS = "fields";

    /** The only field of a form for a file, and that form. */
    public static final String FILE = "file";

    /** What Slack lets be chosen; https://docs.slack.dev/reference/block-kit/block-elements/file-input-element. */
    private static final List<String> FILE_TYPES =
            List.of("txt", "text", "md", "markdown", "html", "htm", "srt", "vtt", "json", "pdf");

    /** What somebody may choose of: the channels that they see; https://docs.slack.dev/reference/block-kit/composition-objects. */
    private static final Map<String, Object> CHANNELS = object("include", List.of("public", "private", "mpim"));

    private SlackForm() {}

    /**
     * Writes a form.
     *
     * @param kept what Slack gives back with what was filled in, of at most {@link SlackLimits#TEXT} characters
     */
    public static String render(Form form, String kept) {
        List<Map<String, Object>> blocks = form.fields().stream()
                .map(field -> input(field.name(), field.label(), !field.required(), element(field)))
                .toList();
        return modal(FIELDS, blocks, form.title(), Optional.of(form.send()), form.cancel(), kept);
    }

    private static Map<String, Object> element(Field field) {
        Map<String, Object> element =
                switch (field) {
                    case Field.Words words -> object("type", "plain_text_input", "max_length", Desk.MOST_WORDS);
                    case Field.Time time -> object("type", "timepicker");
                    case Field.Channel channel -> object("type", "conversations_select", "filter", CHANNELS);
                    case Field.Choice choice ->
                        object("type", "external_select", "min_query_length", choice.free() ? 1 : 0);
                    case Field.Checks checks -> object("type", "checkboxes", "options", options(checks.options()));
                };
        element.put("action_id", field.name());
        switch (field) {
            case Field.Words words
            when !Words.clean(words.value()).isEmpty() ->
                element.put("initial_value", Words.clip(Words.clean(words.value()), Desk.MOST_WORDS));
            case Field.Words words -> element.put("min_length", words.required() ? 1 : 0);
            case Field.Time time -> time.value().ifPresent(at -> element.put("initial_time", at.toString()));
            case Field.Channel channel -> {
                // Direct conversations are not among those that can be chosen.
                if (!channel.value().startsWith("D")) {
                    element.put("initial_conversation", channel.value());
                }
            }
            case Field.Choice choice ->
                choice.value().filter(SlackForm::fits).ifPresent(value -> element.put("initial_option", option(value)));
            case Field.Checks checks -> {
                List<Suggestions.Choice> chosen = checks.options().stream()
                        .filter(option -> checks.chosen().contains(option.value()))
                        .toList();
                if (!chosen.isEmpty()) {
                    element.put("initial_options", options(chosen));
                }
            }
        }
        return element;
    }

    private static List<Map<String, Object>> options(List<Suggestions.Choice> choices) {
        return choices.stream().filter(SlackForm::fits).map(SlackForm::option).toList();
    }

    /** Choices as what a block suggestion is acknowledged with, as JSON. */
    public static String offered(List<Suggestions.Choice> choices) {
        return SlackMessage.json(object("options", options(choices)));
    }

    /**
     * Writes a message as a window to read in.
     *
     * @param title the window's
     * @param close the button that closes it
     * @param kept what Slack gives back when something in it is pressed
     */
    public static String window(SlackMessage content, String title, String close, String kept) {
        return modal("window", content.blocks(), title, Optional.empty(), close, kept);
    }

    /** Writes a message as the bot's own page. */
    public static String home(SlackMessage content, String kept) {
        return SlackMessage.json(object("type", "home", "private_metadata", kept, "blocks", content.blocks()));
    }

    private static boolean fits(Suggestions.Choice choice) {
        return choice.value().length() <= SlackLimits.OPTION;
    }

    private static Map<String, Object> option(Suggestions.Choice choice) {
        return object("text", RichText.plain(Words.label(choice.label(), SlackLimits.OPTION)), "value", choice.value());
    }

    /**
     * Writes a form for a file; the app needs the scope {@code files:read} for it.
     *
     * @param kept what Slack gives back with the file, of at most {@link SlackLimits#TEXT} characters
     */
    public static String render(FileForm form, String kept) {
        Map<String, Object> field =
                object("type", "file_input", "action_id", FILE, "filetypes", FILE_TYPES, "max_files", 1);
        List<Map<String, Object>> blocks = List.of(input(FILE, form.label(), false, field));
        return modal(FILE, blocks, form.title(), Optional.of(form.send()), form.cancel(), kept);
    }

    private static Map<String, Object> input(String name, String words, boolean optional, Map<String, Object> element) {
        Map<String, Object> label = RichText.plain(Words.label(words, SlackLimits.FIELD));
        return object("type", "input", "block_id", name, "label", label, "optional", optional, "element", element);
    }

    private static String modal(
            String name,
            List<Map<String, Object>> blocks,
            String title,
            Optional<String> send,
            String close,
            String kept) {
        Map<String, Object> modal = object("type", "modal", "callback_id", name, "private_metadata", kept);
        modal.put("title", title(title));
        modal.put("close", title(close));
        send.ifPresent(label -> modal.put("submit", title(label)));
        modal.put("blocks", blocks);
        return SlackMessage.json(modal);
    }

    private static Map<String, Object> title(String text) {
        return RichText.plain(Words.label(text, SlackLimits.TITLE));
    }
}
