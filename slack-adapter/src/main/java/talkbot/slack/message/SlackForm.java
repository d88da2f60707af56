package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.List;
import java.util.Map;
import talkbot.core.desk.Desk;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.text.Words;

/** Writes a form as a modal of Slack; https://docs.slack.dev/surfaces/modals. */
public final class SlackForm {

    /** The only field of a form for words, and that form. */
    public static final String WORDS = "words";

    /** The only field of a form for a file, and that form. */
    public static final String FILE = "file";

    /** What Slack lets be chosen; https://docs.slack.dev/reference/block-kit/block-elements/file-input-element. */
    private static final List<String> FILE_TYPES =
            List.of("txt", "text", "md", "markdown", "html", "htm", "srt", "vtt", "json", "pdf");

    private SlackForm() {}

    /**
     * Writes a form.
     *
     * @param kept what Slack gives back with what was filled in, of at most {@link SlackLimits#TEXT} characters
     */
    public static String render(Form form, String kept) {
        Map<String, Object> field =
                object("type", "plain_text_input", "action_id", WORDS, "min_length", 1, "max_length", Desk.MOST_WORDS);
        return modal(WORDS, form.label(), field, form.title(), form.send(), form.cancel(), kept);
    }

    /**
     * Writes a form for a file; the app needs the scope {@code files:read} for it.
     *
     * @param kept what Slack gives back with the file, of at most {@link SlackLimits#TEXT} characters
     */
    public static String render(FileForm form, String kept) {
        Map<String, Object> field =
                object("type", "file_input", "action_id", FILE, "filetypes", FILE_TYPES, "max_files", 1);
        return modal(FILE, form.label(), field, form.title(), form.send(), form.cancel(), kept);
    }

    private static String modal(
            String name,
            String label,
            Map<String, Object> field,
            String title,
            String send,
            String cancel,
            String kept) {
        Map<String, Object> block =
                object("type", "input", "block_id", name, "label", RichText.plain(label), "element", field);
        return SlackMessage.json(object(
                "type",
                "modal",
                "callback_id",
                name,
                "private_metadata",
                kept,
                "title",
                title(title),
                "submit",
                title(send),
                "close",
                title(cancel),
                "blocks",
                List.of(block)));
    }

    private static Map<String, Object> title(String text) {
        return RichText.plain(Words.label(text, SlackLimits.TITLE));
    }
}
