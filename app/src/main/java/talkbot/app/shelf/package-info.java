/** Puts transcripts into the transcripts folder and takes them out again. Read {@link talkbot.app.shelf.Shelf} first. */
@NullMarked
package talkbot.app.shelf;

import org.jspecify.annotations.NullMarked;
