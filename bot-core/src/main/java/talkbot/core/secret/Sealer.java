package talkbot.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short secrets for the database, with AES-256 in Galois/Counter Mode (NIST SP 800-38D). A sealed secret opens
 * only in the place that it was sealed for, and names its key, so that keys can be changed: what an old key sealed is
 * opened with it until it is sealed anew. Safe for use by many threads.
 */
public final class Sealer {

    private static final int KEY_BYTES = 32;

    /** What SP 800-38D recommends for random ones. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private static final int NAME_BYTES = 4;

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    private record Key(String name, SecretKeySpec secret) {}

    private Sealer(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * Reads keys.
     *
     * @param key 32 random bytes in Base64 or hexadecimal digits
     * @param former the key before it, while something may still be sealed with that
     * @throws KeyException if one of them is no such key
     */
    public static Sealer of(String key, Optional<String> former) throws KeyException {
        List<Key> keys = new ArrayList<>();
        keys.add(read(key));
        if (former.isPresent()) {
            keys.add(read(former.get()));
        }
        return new Sealer(List.copyOf(keys));
    }

    private static Key read(String text) throws KeyException {
        try {
            byte[] bytes = text.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}")
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            if (bytes.length != KEY_BYTES) {
                throw new KeyException("a key has 32 bytes, not " + bytes.length);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Key(HexFormat.of().formatHex(digest, 0, NAME_BYTES), new SecretKeySpec(bytes, "AES"));
        } catch (IllegalArgumentException e) {
            throw new KeyException("a key is Base64 or hexadecimal digits");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Encrypts a secret with the newest key.
     *
     * @param place what it belongs to; it opens nowhere else
     */
    public String seal(String secret, String place) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Key key = keys.getFirst();
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return key.name() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * Decrypts what was sealed.
     *
     * @throws KeyException if none of the keys sealed it, or it was changed, or sealed for another place
     */
    public String open(String sealed, String place) throws KeyException {
        for (Key key : keys) {
            if (sealed.startsWith(key.name() + ".")) {
                try {
                    byte[] all = Base64.getUrlDecoder()
                            .decode(sealed.substring(key.name().length() + 1));
                    ByteBuffer buffer = ByteBuffer.wrap(all);
                    byte[] nonce = new byte[NONCE_BYTES];
                    buffer.get(nonce);
                    byte[] rest = new byte[buffer.remaining()];
                    buffer.get(rest);
                    return new String(
                            cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
                } catch (GeneralSecurityException | RuntimeException e) {
                    throw new KeyException("what was sealed is damaged");
                }
            }
        }
        throw new KeyException("it was sealed with another key");
    }

    /** Whether something is sealed with the newest key. */
    public boolean isFresh(String sealed) {
        return sealed.startsWith(keys.getFirst().name() + ".");
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
