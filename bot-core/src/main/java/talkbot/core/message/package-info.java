/**
 * The bot's languages and the texts it speaks. All texts for people stand in {@code messages_ja.properties} and {@code
 * messages_en.properties}; {@link talkbot.core.message.Messages} reads them.
 */
@NullMarked
package talkbot.core.message;

import org.jspecify.annotations.NullMarked;
