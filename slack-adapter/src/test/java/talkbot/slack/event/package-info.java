/** Slack's payloads as requests, without a network. */
@NullMarked
package talkbot.slack.event;

import org.jspecify.annotations.NullMarked;
