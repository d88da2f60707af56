package talkbot.core.platform;

import java.time.Instant;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;

/**
 * Something to be posted to a channel that nobody asked for at that moment.
 *
 * @param channel where
 * @param key names it: the same for the same post, whichever process sends it; at most 25 ASCII letters and digits
 * @param due when it is to appear; may be past
 * @param reply what it says
 * @param words what nothing else in the channel says, to know it by; plain text
 */
public record Message(Conversation channel, String key, Instant due, Reply reply, String words) {}
