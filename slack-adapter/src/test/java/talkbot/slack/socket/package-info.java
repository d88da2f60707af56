/** Slack's payloads as requests, without a network. */
@NullMarked
package talkbot.slack.socket;

import org.jspecify.annotations.NullMarked;
