/** Slack's events as requests. Read {@link talkbot.slack.event.Inbox} first. */
@NullMarked
package talkbot.slack.event;

import org.jspecify.annotations.NullMarked;
