/**
 * Pictures of quotes, and of chapters and talks for link previews. Nothing of Java's graphics is loaded before the first
 * picture is wanted. Read {@link talkbot.core.picture.Pictures} first.
 */
@NullMarked
package talkbot.core.picture;

import org.jspecify.annotations.NullMarked;
