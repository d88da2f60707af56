package talkbot.core.reply;

/** What comes of a question: the reply to it, or a question back. */
public sealed interface Answer extends Outcome permits Reply, Form, FileForm {

    /** What to say where no form can be shown. */
    default Reply reply() {
        return switch (this) {
            case Reply reply -> reply;
            case Form form -> form.instead();
            case FileForm form -> form.instead();
        };
    }
}
