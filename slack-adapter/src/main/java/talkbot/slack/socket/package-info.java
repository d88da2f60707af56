/** The connection to Slack. Read {@link talkbot.slack.socket.SlackLine} first. */
@NullMarked
package talkbot.slack.socket;

import org.jspecify.annotations.NullMarked;
