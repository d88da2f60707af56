/**
 * From a folder of transcripts to a live index on disk that several processes share. Every change makes a new
 * generation beside the old one, which is then switched to in whole; one process builds, all others follow. {@link
 * talkbot.index.generation.LiveIndex} is what the rest of the program uses: read it first, then {@link
 * talkbot.index.generation.IndexHome} for what lies where on disk.
 */
@NullMarked
package talkbot.index.generation;

import org.jspecify.annotations.NullMarked;
