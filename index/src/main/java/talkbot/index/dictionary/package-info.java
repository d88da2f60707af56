/**
 * From Japanese words to English ones. Files that others have made (EDICT, EDICT2, JMdict) and a list of our own are
 * compiled into one table on disk, which several processes share. Read {@link talkbot.index.dictionary.Dictionary}
 * first.
 */
@NullMarked
package talkbot.index.dictionary;

import org.jspecify.annotations.NullMarked;
