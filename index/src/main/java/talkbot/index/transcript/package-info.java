/**
 * From a transcript as somebody dropped it in to a {@link talkbot.index.Talk}: decoding, what people wrote about it in
 * its front matter or sidecar, and the assembly of what {@code outline}, {@code passage}, {@code topic} and {@code
 * digest} find in its lines. Read {@link talkbot.index.transcript.TalkReader} first.
 */
@NullMarked
package talkbot.index.transcript;

import org.jspecify.annotations.NullMarked;
