/**
 * Slack as a front door: its events become requests, replies become its messages. Read {@link
 * talkbot.slack.SlackPlatform} first.
 */
@NullMarked
package talkbot.slack;

import org.jspecify.annotations.NullMarked;
