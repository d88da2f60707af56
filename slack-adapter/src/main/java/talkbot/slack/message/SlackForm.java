package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.List;
import java.util.Map;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Form;
import talkbot.core.text.Words;

/** Writes a form as a modal of Slack; https://docs.slack.dev/surfaces/modals. */
public final class SlackForm {

    /** The only field of a form, and the only form. */
    public static final String WORDS = "words";

    private SlackForm() {}

    /**
     * Writes a form.
     *
     * @param kept what Slack gives back with what was filled in, of at most {@link SlackLimits#TEXT} characters
     */
    public static String render(Form form, String kept) {
        Map<String, Object> field =
                object("type", "plain_text_input", "action_id", WORDS, "min_length", 1, "max_length", Desk.MOST_WORDS);
        Map<String, Object> block =
                object("type", "input", "block_id", WORDS, "label", RichText.plain(form.label()), "element", field);
        return SlackMessage.json(object(
                "type",
                "modal",
                "callback_id",
                WORDS,
                "private_metadata",
                kept,
                "title",
                title(form.title()),
                "submit",
                title(form.send()),
                "close",
                title(form.cancel()),
                "blocks",
                List.of(block)));
    }

    private static Map<String, Object> title(String text) {
        return RichText.plain(Words.label(text, SlackLimits.TITLE));
    }
}
