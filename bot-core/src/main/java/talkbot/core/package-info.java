/**
 * The bot itself, without any chat platform: requests become commands, commands become replies. Read {@link
 * talkbot.core.Bot} first.
 */
@NullMarked
package talkbot.core;

import org.jspecify.annotations.NullMarked;
