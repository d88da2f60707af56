/** Replies as Slack messages, without a network. */
@NullMarked
package talkbot.slack.message;

import org.jspecify.annotations.NullMarked;
