/**
 * What the bot says, as structure: a tree of blocks and spans that each front door turns into its platform's form and
 * escapes in one place. Read {@link talkbot.core.reply.Reply} first.
 */
@NullMarked
package talkbot.core.reply;

import org.jspecify.annotations.NullMarked;
