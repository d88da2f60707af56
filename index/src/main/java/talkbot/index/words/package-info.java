/**
 * Texts as words: what is put into the index of a text, and what is asked of it for a query, by the same hands. {@link
 * talkbot.index.words.WordCutter} cuts a text, {@link talkbot.index.words.TermMaker} says by which terms each word is
 * found.
 */
@NullMarked
package talkbot.index.words;

import org.jspecify.annotations.NullMarked;
