/**
 * Search with Lucene. {@link talkbot.index.lucene.LuceneIndexWriter} puts talks into an index on disk, {@link
 * talkbot.index.lucene.LuceneTalkIndex} answers from it; {@link talkbot.index.lucene.Fields} says what the index holds.
 */
@NullMarked
package talkbot.index.lucene;

import org.jspecify.annotations.NullMarked;
