/**
 * The web: pages of talks and chapters (where links lead), the local chat, health and metrics. A third front door
 * beside the chat platforms; it sees the index's value types and the bot's replies, never the search engine. Read
 * {@link talkbot.web.WebServer} first.
 */
@NullMarked
package talkbot.web;

import org.jspecify.annotations.NullMarked;
