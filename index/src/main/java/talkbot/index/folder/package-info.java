/**
 * What lies in the transcripts folder, and when it has come to rest: {@link talkbot.index.folder.TranscriptsFolder}
 * looks at it, {@link talkbot.index.folder.FolderState} is what it saw, {@link talkbot.index.folder.StabilityGate}
 * decides which changes are finished, {@link talkbot.index.folder.FolderWatch} says when to look again. Nothing here
 * opens a transcript. Read {@code FolderState} first.
 */
@NullMarked
package talkbot.index.folder;

import org.jspecify.annotations.NullMarked;
