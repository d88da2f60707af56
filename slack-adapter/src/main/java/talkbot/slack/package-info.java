/** Slack as a front door: its events become requests, replies become its messages. */
@NullMarked
package talkbot.slack;

import org.jspecify.annotations.NullMarked;
