package talkbot.core.added;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** What people give in tests. */
final class Given {

    static final Person AOI = new Person("slack", "T1", "U1", Optional.of("葵"));
    static final Conversation GENERAL = new Conversation("slack", "T1", "C1", Optional.empty());

    private Given() {}

    static GivenFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static GivenFile file(String name, byte[] bytes) {
        return () -> new GivenFile.Found(name, bytes.length, most -> bytes);
    }

    static String talk(String about) {
        return about + "の話をします。\n" + about + "は朝のうちに手入れをして、夕方には静かに休ませるものだと師匠に教わりました。\n";
    }
}
