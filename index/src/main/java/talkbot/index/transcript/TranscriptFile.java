package talkbot.index.transcript;

import java.util.Optional;

/**
 * One transcript as it lies in the folder.
 *
 * @param source its path below the transcripts folder, with {@code /}
 * @param content its bytes
 * @param sidecar the bytes of its {@code NAME.talk.json}, if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record TranscriptFile(String source, byte[] content, Optional<byte[]> sidecar) {}
