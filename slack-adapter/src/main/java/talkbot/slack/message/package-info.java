/** Replies as Slack messages. Read {@link talkbot.slack.message.SlackRenderer} first. */
@NullMarked
package talkbot.slack.message;

import org.jspecify.annotations.NullMarked;
