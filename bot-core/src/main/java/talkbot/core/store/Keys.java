package talkbot.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** By what things are remembered. */
public final class Keys {

    /** 96 bits: two of a thousand million texts share a key with a chance of less than one in ten thousand million. */
    private static final int KEY_BYTES = 12;

    private Keys() {}

    /** A short name of a text, made from its content: ASCII letters and digits. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Object of(Person person, Setting setting) {
        return List.of("person", person.platform(), person.workspace(), person.id(), setting);
    }

    static Object of(Conversation conversation, Setting setting) {
        return List.of("channel", conversation.platform(), conversation.workspace(), conversation.channel(), setting);
    }

    static Object of(Conversation conversation) {
        return List.of(conversation.platform(), conversation.workspace(), conversation.channel());
    }

    static Object of(Person person, Conversation conversation) {
        return List.of(
                person.platform(),
                person.workspace(),
                person.id(),
                conversation.channel(),
                conversation.thread().orElse(""));
    }
}
