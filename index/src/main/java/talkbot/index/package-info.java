/**
 * What a team's talks are once they have been read: {@link talkbot.index.Talk}, {@link talkbot.index.Chapter}, {@link
 * talkbot.index.Passage}, all of one moment together in a {@link talkbot.index.Library}, and {@link
 * talkbot.index.TalkIndex}, the port through which everybody else asks them questions. Read {@code Talk} first.
 */
@NullMarked
package talkbot.index;

import org.jspecify.annotations.NullMarked;
