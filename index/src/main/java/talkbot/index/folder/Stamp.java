package talkbot.index.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What a file shows from outside. As long as it stays the same, the content is taken to be the same.
 *
 * @param size in bytes
 * @param modified when the content was last changed, as precise as the file system keeps it
 * @param readable whether this process may read it; part of the stamp because granting it changes nothing else
 */
public record Stamp(long size, Instant modified, boolean readable) {

    static Stamp of(BasicFileAttributes attributes, boolean readable) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), readable);
    }
}
