package talkbot.core.message;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one room of the program in one language: {@code messages_ja.properties} and {@code
 * messages_en.properties} beside the class that owns them, in UTF-8. Values with arguments are ICU message patterns
 * with named arguments ({@code {n, plural, one {# passage} other {# passages}}}). Safe for use by many threads.
 */
public final class Messages {

    private record Key(Class<?> owner, Language language) {}

    private static final Map<Key, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties texts;

    private Messages(Key key) {
        this.language = key.language();
        this.texts = load(key);
    }

    /**
     * The texts beside a class.
     *
     * @throws IllegalStateException where there is no such file
     */
    public static Messages of(Class<?> owner, Language language) {
        return LOADED.computeIfAbsent(new Key(owner, language), Messages::new);
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A text without arguments, word for word.
     *
     * @throws IllegalArgumentException for a key that does not exist
     */
    public String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.code());
        }
        return text;
    }

    /**
     * A text with its arguments filled in.
     *
     * @param arguments names and values in turn; numbers are written as the language does
     */
    public String get(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return new MessageFormat(get(key), language.locale()).format(named);
    }

    private static Properties load(Key key) {
        String name = "messages_" + key.language().code() + ".properties";
        try (InputStream in = key.owner().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no " + name + " beside " + key.owner().getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
