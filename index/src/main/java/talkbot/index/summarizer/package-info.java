/**
 * Who writes summaries: the talks' own sentences, or a language model that somebody chose to ask. Read {@link
 * talkbot.index.summarizer.Summarizer} first.
 */
@NullMarked
package talkbot.index.summarizer;

import org.jspecify.annotations.NullMarked;
