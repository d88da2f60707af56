/** The adapter as a team meets it, over sockets against a fake Slack. Read {@link talkbot.slack.CommandsTest} first. */
@NullMarked
package talkbot.slack;

import org.jspecify.annotations.NullMarked;
