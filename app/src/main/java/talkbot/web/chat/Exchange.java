package talkbot.web.chat;

import java.util.Optional;
import talkbot.core.reply.Reply;
import talkbot.web.page.Frame;

/**
 * A question and its answer.
 *
 * @param frame what stands around it, for its language and addresses
 * @param asked the words typed, or those on the button pressed
 * @param reply what the bot says, if it was asked
 * @param refusal why the bot was not asked; empty if it was
 */
public record Exchange(Frame frame, String asked, Optional<Reply> reply, String refusal) {

    static Exchange answered(Frame frame, String asked, Reply reply) {
        return new Exchange(frame, asked, Optional.of(reply), "");
    }

    static Exchange refused(Frame frame, String asked, String why) {
        return new Exchange(frame, asked, Optional.empty(), why);
    }
}
