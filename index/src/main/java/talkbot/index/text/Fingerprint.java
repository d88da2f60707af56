package talkbot.index.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short names for texts: the beginning of their SHA-256 in lower-case letters and digits. Thread-safe. */
public final class Fingerprint {

    /** 32 signs that are safe in addresses, file names and commands, of 5 bits each (RFC 4648's base32 in lower case). */
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz234567";

    private Fingerprint() {}

    /**
     * The fingerprint of a text.
     *
     * @param text any text; lone surrogates count as question marks
     * @param length how many signs to return, 1 to 51; each tells 32 texts apart
     */
    public static String of(String text, int length) {
        byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int bit = i * 5;
            int two = (hash[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < hash.length ? hash[bit / 8 + 1] & 0xFF : 0);
            name.append(SIGNS.charAt(two >> (11 - bit % 8) & 31));
        }
        return name.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
