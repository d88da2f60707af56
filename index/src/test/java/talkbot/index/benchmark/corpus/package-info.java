/** What is searched: {@link talkbot.index.benchmark.corpus.Corpus}, and where it comes from. */
@NullMarked
package talkbot.index.benchmark.corpus;

import org.jspecify.annotations.NullMarked;
