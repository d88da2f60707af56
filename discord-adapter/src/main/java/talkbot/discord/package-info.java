/** Discord as a front door: its events become requests, replies become its messages. */
@NullMarked
package talkbot.discord;

import org.jspecify.annotations.NullMarked;
