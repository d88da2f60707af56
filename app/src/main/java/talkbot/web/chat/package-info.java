/**
 * The local chat: the bot in a browser, with or without JavaScript. Read {@link talkbot.web.chat.Chat} first.
 */
@NullMarked
package talkbot.web.chat;

import org.jspecify.annotations.NullMarked;
