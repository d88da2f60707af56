package talkbot.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a response's content, so that a browser can ask whether what it has is still right. */
final class ETags {

    private ETags() {}

    /** The entity tag of a text, with its quotation marks. */
    static String of(String content) {
        return '"' + hash(content) + '"';
    }

    /** The entity tag of a file, with its quotation marks. */
    static String of(byte[] content) {
        return '"' + hash(content) + '"';
    }

    /** A short name of a text: the first half of its SHA-256, in hexadecimal digits. */
    static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
