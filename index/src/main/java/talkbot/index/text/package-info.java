/**
 * What the rest knows about written text as such, Japanese and English: kinds of characters ({@link
 * talkbot.index.text.Chars}) and sentences ({@link talkbot.index.text.Sentences}). Read {@code Sentences} first.
 */
@NullMarked
package talkbot.index.text;

import org.jspecify.annotations.NullMarked;
