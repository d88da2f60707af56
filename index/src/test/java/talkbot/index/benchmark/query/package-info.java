/** What is searched for: queries drawn from the texts themselves, and queries that people have judged. */
@NullMarked
package talkbot.index.benchmark.query;

import org.jspecify.annotations.NullMarked;
